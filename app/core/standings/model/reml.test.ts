import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { denseCriterion } from "#tests/support/dense-mixed-model.ts";
import { anyObservations, fromTable } from "#tests/support/observations.ts";

const one = () => "a";

describe("published values", () => {
  test("Dyestuff (Davies & Goldsmith 1972): 1764.05 and 2451.25, as the ANOVA estimators", () => {
    const dyestuff = {
      A: [1545, 1440, 1440, 1520, 1580],
      B: [1540, 1555, 1490, 1560, 1495],
      C: [1595, 1550, 1605, 1510, 1560],
      D: [1445, 1440, 1595, 1465, 1545],
      E: [1595, 1630, 1515, 1635, 1625],
      F: [1520, 1455, 1450, 1480, 1445],
    };
    const fit = fitModel(fromTable(dyestuff, one), 12);
    expect(fit.mean).toBeCloseTo(1527.5, 9);
    expect(fit.subjectVariance).toBeCloseTo(1764.05, 2);
    expect(fit.errorVariance).toBeCloseTo(2451.25, 2);
    expect(fit.estimates.get("A")?.deviation).toBeCloseTo(-17.6068, 3);
    expect(fit.errorAssumed).toBe(false);
  });

  test("Rail (Pinheiro & Bates 2000): standard deviations 24.80547 and 4.020779", () => {
    const rail = { 1: [55, 53, 54], 2: [26, 37, 32], 3: [78, 91, 85], 4: [92, 100, 96], 5: [49, 51, 50], 6: [80, 85, 83] };
    const fit = fitModel(fromTable(rail, one), 12);
    expect(fit.mean).toBeCloseTo(66.5, 9);
    expect(Math.sqrt(fit.subjectVariance)).toBeCloseTo(24.80547, 3);
    expect(Math.sqrt(fit.errorVariance)).toBeCloseTo(4.020779, 5);
  });

  test("ergoStool (Pinheiro & Bates 2000), nine subjects by four sources: 1.332465 and 1.100295", () => {
    const byType = [
      [12, 10, 7, 7, 8, 9, 8, 7, 9],
      [15, 14, 14, 11, 11, 11, 12, 11, 13],
      [12, 13, 13, 10, 8, 11, 12, 8, 10],
      [10, 12, 9, 9, 7, 10, 11, 7, 8],
    ];
    const stools = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s${i}`, byType.map((row) => row[i] ?? 0)]));
    const fit = fitModel(fromTable(stools, (j) => `T${j + 1}`), 12);
    expect(Math.sqrt(fit.subjectVariance)).toBeCloseTo(1.332465, 5);
    expect(Math.sqrt(fit.errorVariance)).toBeCloseTo(1.100295, 5);
    const harder = ["T2", "T3", "T4"].map((type) => (fit.sources.get(type) ?? 0) - (fit.sources.get("T1") ?? 0));
    expect(harder[0]).toBeCloseTo(3.888889, 6);
    expect(harder[1]).toBeCloseTo(2.222222, 6);
    expect(harder[2]).toBeCloseTo(0.666667, 6);
  });

  test("Dyestuff2 (Box & Tiao 1973): the variance between is 0, the error 3.7157²", () => {
    const dyestuff2 = {
      A: [7.298, 3.846, 2.434, 9.566, 7.99],
      B: [5.22, 6.556, 0.608, 11.788, -0.892],
      C: [0.11, 10.386, 13.434, 5.51, 8.166],
      D: [2.212, 4.852, 7.092, 9.288, 4.98],
      E: [0.282, 9.014, 4.458, 9.446, 7.198],
      F: [1.722, 4.782, 8.106, 0.758, 3.758],
    };
    const fit = fitModel(fromTable(dyestuff2, one), 12);
    expect(fit.mean).toBeCloseTo(5.6656, 4);
    expect(fit.subjectVariance).toBe(0);
    expect(Math.sqrt(fit.errorVariance)).toBeCloseTo(3.7157, 3);
    expect([fit.distinguishable, fit.k]).toEqual([false, Number.POSITIVE_INFINITY]);
  });
});

test("balanced data give the ANOVA estimators where these are positive, and 0 where not", () => {
  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(tables, (table) => {
      const { within, between } = anova(table);
      fc.pre(within > 0);
      const fit = fitModel(fromTable(Object.fromEntries(table.map((scores, i) => [`s${i}`, scores])), one), 12);
      const expected = (between - within) / 4;
      if (expected > 1e-2) {
        expect(fit.subjectVariance / expected).toBeCloseTo(1, 3);
        expect(fit.errorVariance / within).toBeCloseTo(1, 3);
      } else if (expected < 0) expect(fit.subjectVariance).toBe(0);
    }),
  );
});

/** Mean squares of a balanced one-way table. */
function anova(table: readonly (readonly number[])[]): { within: number; between: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = table.map(mean);
  const each = table[0]?.length ?? 1;
  const squares = table.flatMap((row, i) => row.map((value) => (value - (means[i] ?? 0)) ** 2)).reduce((sum, square) => sum + square, 0);
  const spread = means.map((value) => (value - mean(means)) ** 2).reduce((sum, square) => sum + square, 0);
  return { within: squares / (table.length * (each - 1)), between: (each * spread) / (table.length - 1) };
}

test("no variances on a grid are likelier, by the dense likelihood of any small design", () => {
  const factors = [0.01, 0.5, 0.95, 1.05, 2, 100];
  fc.assert(
    fc.property(anyObservations({ evaluators: true }), (observations) => {
      const { subjectVariance, errorVariance, errorAssumed } = fitModel(observations, 12);
      const found = denseCriterion(observations, subjectVariance, errorVariance);
      const subjects = subjectVariance > 0 ? factors.map((factor) => factor * subjectVariance) : factors.map((factor) => factor * errorVariance);
      const errors = errorAssumed ? [errorVariance] : [...factors.map((factor) => factor * errorVariance), errorVariance];
      for (const subject of [0, ...subjects]) {
        for (const error of errors) expect(denseCriterion(observations, subject, error)).toBeGreaterThan(found - 1e-5);
      }
    }),
    { numRuns: 15 },
  );
});
