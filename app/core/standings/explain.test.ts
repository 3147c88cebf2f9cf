import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "#app/core/standings/explain.ts";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { toTenths } from "#app/core/tenths.ts";
import { anyObservations } from "#tests/support/observations.ts";

test("every number follows from those before it", () => {
  fc.assert(
    fc.property(anyObservations({ evaluators: true }), (observations) => {
      const fit = fitModel(observations, 12);
      for (const subject of fit.estimates.keys()) {
        const reason = explain(fit, observations, subject)!;
        const { lines, estimate, mean, k, tenths } = reason;
        const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        for (const line of lines) expect(line.adjusted).toBe(line.score - line.sourceEffect - line.evaluatorEffect);
        expect(lines.length).toBe(estimate.n);
        expect(meanOf(lines.map(({ score }) => score))).toBeCloseTo(estimate.rawMean, 9);
        expect(meanOf(lines.map(({ adjusted }) => adjusted))).toBeCloseTo(estimate.adjustedMean, 9);
        expect(estimate.n / (estimate.n + k)).toBeCloseTo(estimate.weight, 9);
        expect(mean + estimate.weight * (estimate.adjustedMean - mean)).toBeCloseTo(estimate.value, 9);
        expect(tenths.rawMean + tenths.adjustment).toBe(tenths.adjustedMean);
        expect(tenths.adjustedMean + tenths.pull).toBe(tenths.value);
        expect(tenths.mean + tenths.deviation).toBe(tenths.value);
        expect([tenths.rawMean, tenths.value]).toEqual([toTenths(estimate.rawMean), toTenths(estimate.value)]);
      }
    }),
    { numRuns: 40 },
  );
});

test("somebody who was not observed has no reason", () => {
  expect(explain(fitModel([], 12), [], "nobody")).toBeNull();
});
