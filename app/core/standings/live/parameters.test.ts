import { expect, test } from "vitest";
import { estimateWith, makeEstimator, parametersOf, type Parameters } from "#app/core/standings/live/parameters.ts";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { spreadOn } from "#app/core/standings/place/counts.ts";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { rankBoard } from "#app/core/standings/rank.ts";
import { simulateBoard } from "#app/core/standings/simulate.ts";

const policy = { ...DEFAULT_STANDINGS_POLICY, people: { observations: 1 }, branches: { ...DEFAULT_STANDINGS_POLICY.branches, visits: 1, evaluators: 1 } };

function fitted(evaluators: number, subjects = 60) {
  const { observations } = simulateBoard(`live ${evaluators}`, { subjects, sources: 7, evaluators, each: [1, 8], subjectSd: 6, effectSd: 5, errorSd: 10 });
  const fit = fitModel(observations, 12);
  const board = rankBoard(fit, { kind: evaluators > 0 ? "branches" : "people", policy, seed: "live", former: null, among: null });
  return { observations, fit, board };
}

for (const evaluators of [0, 5]) {
  test(`stored and read again, the parameters say of every subject what the fit said (${evaluators} evaluators)`, () => {
    const { observations, fit, board } = fitted(evaluators);
    const read = JSON.parse(JSON.stringify(parametersOf(fit, board.rows))) as Parameters;
    const estimator = makeEstimator(read);
    for (const [subject, known] of fit.estimates) {
      const again = estimateWith(estimator, subject, observations.filter((each) => each.subject === subject));
      expect(again?.n).toBe(known.n);
      expect(again?.evaluators).toBe(known.evaluators);
      for (const key of ["rawMean", "adjustedMean", "weight", "deviation", "value", "sd"] as const) expect(again?.[key]).toBeCloseTo(known[key], 8);
    }
  });
}

test("one more good result moves a subject up and makes it surer, and nobody's own numbers depend on others", () => {
  const { observations, fit, board } = fitted(0);
  const estimator = makeEstimator(parametersOf(fit, board.rows));
  const subject = "s000007";
  const own = observations.filter((each) => each.subject === subject);
  const before = estimateWith(estimator, subject, own);
  const more = { ...(own[0] ?? observations[0]!), from: ["new"], source: "c6", period: "2026-11", score: 100 };
  const after = estimateWith(estimator, subject, [...own, more]);
  expect(after!.value).toBeGreaterThan(before!.value);
  expect(after!.sd).toBeLessThan(before!.sd);
  expect(estimateWith(estimator, subject, [])).toBeNull();
});

test("a scenario the fit did not know counts as one of middling difficulty", () => {
  const { observations, fit, board } = fitted(0);
  const one = { ...observations[0]!, source: "never seen" };
  const estimate = estimateWith(makeEstimator(parametersOf(fit, board.rows)), one.subject, [one]);
  expect(estimate!.adjustedMean).toBe(one.score);
});

test("read off the stored curve, places lie near those that were drawn", () => {
  const { fit, board } = fitted(0, 400);
  const { curve } = parametersOf(fit, board.rows);
  const size = board.rows.length;
  for (const row of board.rows) {
    const spread = spreadOn(curve, row.estimate, [Math.floor(size / 10)], size);
    expect(Math.abs(spread.best - row.best)).toBeLessThanOrEqual(0.05 * size);
    expect(Math.abs(spread.worst - row.worst)).toBeLessThanOrEqual(0.05 * size);
    expect(Math.abs((spread.within[0] ?? 0) - row.chances[10])).toBeLessThan(0.08);
  }
});
