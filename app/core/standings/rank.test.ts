import { describe, expect, test } from "vitest";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { missingOf, rankBoard, type BoardOptions } from "#app/core/standings/rank.ts";
import { simulateBoard } from "#app/core/standings/simulate.ts";
import { observationsOf } from "#tests/support/observations.ts";

const policy = DEFAULT_STANDINGS_POLICY;
const options: BoardOptions = { kind: "people", policy, seed: "2026-Q4", former: null, among: null };
const { observations } = simulateBoard("a board", { subjects: 30, sources: 8, evaluators: 0, each: [2, 6], subjectSd: 9, effectSd: 5, errorSd: 8 });
const fit = fitModel(observations, 12);

describe("who is ranked", () => {
  test("people need three observations, branches three visits by two evaluators; what is missing is said", () => {
    expect(missingOf("people", { n: 3, evaluators: 0 }, policy)).toBeNull();
    expect(missingOf("people", { n: 1, evaluators: 0 }, policy)).toEqual({ observations: 2, evaluators: 0 });
    expect(missingOf("branches", { n: 3, evaluators: 2 }, policy)).toBeNull();
    expect(missingOf("branches", { n: 5, evaluators: 1 }, policy)).toEqual({ observations: 0, evaluators: 1 });
    expect(missingOf("branches", { n: 2, evaluators: 1 }, policy)).toEqual({ observations: 1, evaluators: 1 });
  });

  test("the others stand apart, by name, and take nobody's place", () => {
    const board = rankBoard(fit, options);
    const few = [...fit.estimates.values()].filter(({ n }) => n < 3).map(({ subject }) => subject);
    expect(few.length).toBeGreaterThan(0);
    expect(board.provisional.map(({ subject }) => subject)).toEqual(few.sort());
    expect(board.rows.length).toBe(30 - few.length);
    expect(Math.max(...board.rows.map(({ worst }) => worst))).toBeLessThanOrEqual(board.rows.length);
  });

  test("places count those asked for; estimates stay those of the whole fit", () => {
    const whole = rankBoard(fit, options);
    const chosen = whole.rows.filter((_, i) => i % 3 === 0);
    const board = rankBoard(fit, { ...options, among: new Set(chosen.map(({ subject }) => subject)) });
    expect(board.rows.map(({ subject, estimate }) => [subject, estimate.value])).toEqual(chosen.map(({ subject, estimate }) => [subject, estimate.value]));
    expect(board.rows.at(-1)?.place).toBe(chosen.length);
  });
});

describe("the board", () => {
  test("is the same for the same seed and whatever order of observations, places and intervals too", () => {
    expect(rankBoard(fitModel(observations.toReversed(), 12), options)).toEqual(rankBoard(fit, options));
  });

  test("another seed moves the interval's ends a little, and no place", () => {
    const [one, other] = [rankBoard(fit, options), rankBoard(fit, { ...options, seed: "2027-Q1" })];
    expect(other.rows.map(({ place }) => place)).toEqual(one.rows.map(({ place }) => place));
    for (const [i, { best, worst }] of one.rows.entries()) {
      expect(Math.abs((other.rows[i]?.best ?? 99) - best)).toBeLessThanOrEqual(1);
      expect(Math.abs((other.rows[i]?.worst ?? 99) - worst)).toBeLessThanOrEqual(1);
    }
  });

  test("benchmark lines are the estimates at the last place of each share", () => {
    const { rows, benchmarks } = rankBoard(fit, options);
    const last = (share: number) => rows[Math.floor((rows.length * share) / 100) - 1]?.estimate.value;
    expect(benchmarks).toEqual({ 10: last(10), 25: last(25), 50: last(50) });
  });

  test("without differences gives no places, bands or lines away", () => {
    const same = ["a", "b", "c"].flatMap((subject) => [60, 70, 80].map((score) => ({ subject, score })));
    const board = rankBoard(fitModel(observationsOf(same), 12), options);
    expect([board.distinguishable, board.benchmarks]).toEqual([false, {}]);
    expect(board.rows.map(({ place, best, worst, band }) => [place, best, worst, band])).toEqual([[1, 1, 3, null], [1, 1, 3, null], [1, 1, 3, null]]);
  });

  test("of nobody, and of one, is a board too", () => {
    expect(rankBoard(fitModel([], 12), options)).toMatchObject({ rows: [], provisional: [], benchmarks: {} });
    const one = observationsOf([60, 70, 80].map((score) => ({ subject: "a", score })));
    expect(rankBoard(fitModel(one, 12), options).rows).toMatchObject([{ subject: "a", place: 1, best: 1, worst: 1, band: null }]);
  });
});
