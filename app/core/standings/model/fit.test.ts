import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fit, Observation } from "#app/core/standings/board.ts";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { hendersonDeviations } from "#tests/support/dense-mixed-model.ts";
import { anyObservations, fromTable, observationsOf } from "#tests/support/observations.ts";

const anyVisits = anyObservations({ evaluators: true });
/** Each run fits once or twice; the shapes are small and vary much. */
const few = { numRuns: 40 };
const deviations = (fit: Fit) => new Map([...fit.estimates.values()].map(({ subject, deviation }) => [subject, deviation]));

/** All numbers of a map near those of another. */
function expectNear(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>, digits = 5): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, value] of expected) expect(found.get(name)).toBeCloseTo(value, digits);
}

describe("estimates", () => {
  test("are those of Henderson's equations, on any small design", () => {
    fc.assert(
      fc.property(anyVisits, (observations) => {
        const fit = fitModel(observations, 12);
        fc.pre(fit.distinguishable);
        expectNear(deviations(fit), hendersonDeviations(observations, fit.subjectVariance / fit.errorVariance));
      }),
      few,
    );
  });

  test("are n(ȳ_adj − μ)/(n + k), and leave adjusted scores with the means they say", () => {
    fc.assert(
      fc.property(anyVisits, (observations) => {
        const fit = fitModel(observations, 12);
        for (const { subject, n, adjustedMean, deviation, value, weight } of fit.estimates.values()) {
          const own = observations.filter((it) => it.subject === subject);
          const adjusted = own.map((it) => it.score - (fit.sources.get(it.source) ?? 0) - (fit.evaluators.get(it.evaluator ?? "") ?? 0));
          expect(adjustedMean).toBeCloseTo(adjusted.reduce((sum, score) => sum + score, 0) / n, 8);
          expect(n).toBe(own.length);
          expect(weight).toBeCloseTo(fit.distinguishable ? n / (n + fit.k) : 0, 9);
          expect(deviation).toBeCloseTo(weight * (adjustedMean - fit.mean), 9);
          expect(value).toBeCloseTo(fit.mean + deviation, 9);
        }
      }),
      few,
    );
  });

  test("lie between the mean and the adjusted mean, the nearer to this the more observations there are", () => {
    fc.assert(
      fc.property(anyVisits, (observations) => {
        const { estimates, mean } = fitModel(observations, 12);
        const byCount = [...estimates.values()].sort((a, b) => a.n - b.n);
        for (const [i, { deviation, adjustedMean, weight, n }] of byCount.entries()) {
          expect(Math.abs(deviation)).toBeLessThanOrEqual(Math.abs(adjustedMean - mean) + 1e-9);
          const next = byCount[i + 1];
          if (next && next.n > n && weight > 0) expect(next.weight).toBeGreaterThan(weight);
        }
      }),
      few,
    );
  });

  test("have, in a balanced table, the posterior variance σ²_ε/(n + k) + w²σ²_θ(1 + k/n)/N", () => {
    const fit = fitModel(fromTable({ a: [60, 64, 71], b: [80, 91, 79], c: [70, 66, 75], d: [50, 59, 66] }, (j) => `s${j}`), 12);
    const [n, size, weight] = [3, 4, 3 / (3 + fit.k)];
    const expected = fit.errorVariance / (n + fit.k) + weight ** 2 * ((fit.subjectVariance + fit.errorVariance / n) / size);
    expect(fit.estimates.get("a")?.sd).toBeCloseTo(Math.sqrt(expected), 9);
  });

  test("count evaluators once each", () => {
    const seen = observationsOf([{ subject: "b", score: 60, evaluator: "x" }, { subject: "b", score: 70, evaluator: "x" }, { subject: "b", score: 71, evaluator: "y" }]);
    expect(fitModel(seen, 12).estimates.get("b")).toMatchObject({ n: 3, evaluators: 2, rawMean: 67 });
  });
});

describe("what must move nothing", () => {
  const plus = (observations: readonly Observation[], constant: number, where: (it: Observation) => boolean) =>
    observations.map((it) => (where(it) ? { ...it, score: it.score + constant } : it));

  test("a constant added to one evaluator's scores: no branch against another", () => {
    fc.assert(
      fc.property(anyVisits, fc.double({ min: -40, max: 40, noNaN: true }), (observations, constant) => {
        const [before, after] = [fitModel(observations, 12), fitModel(plus(observations, constant, (it) => it.evaluator === "x"), 12)];
        fc.pre(before.distinguishable && after.distinguishable);
        expectNear(deviations(after), deviations(before), 3);
        expect(after.k / before.k).toBeCloseTo(1, 3);
      }),
      few,
    );
  });

  test("a constant added to all scores moves the mean alone", () => {
    fc.assert(
      fc.property(anyVisits, fc.double({ min: -40, max: 40, noNaN: true }), (observations, constant) => {
        const [before, after] = [fitModel(observations, 12), fitModel(plus(observations, constant, () => true), 12)];
        fc.pre(before.distinguishable && after.distinguishable);
        expect(after.mean - before.mean).toBeCloseTo(constant, 4);
        expectNear(deviations(after), deviations(before), 3);
        expectNear(after.sources, before.sources, 3);
        expectNear(after.evaluators, before.evaluators, 3);
      }),
      few,
    );
  });

  test("the order of the observations: the same fit to the last digit", () => {
    const shuffled = anyVisits.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([observations, other]) => {
        expect(fitModel(other, 12)).toEqual(fitModel(observations, 12));
      }),
      few,
    );
  });
});

describe("effects", () => {
  test("sum to 0 where they are comparable, and tell easy from hard", () => {
    const fit = fitModel(fromTable({ a: [60, 70], b: [65, 77], c: [80, 88], d: [71, 80] }, (j) => (j === 0 ? "hard" : "easy")), 12);
    expect((fit.sources.get("hard") ?? 0) + (fit.sources.get("easy") ?? 0)).toBeCloseTo(0, 9);
    expect((fit.sources.get("easy") ?? 0) - (fit.sources.get("hard") ?? 0)).toBeCloseTo(9.75, 9);
    expect([fit.connected, fit.parts]).toEqual([true, []]);
  });

  test("no shorter effects fit alike, whatever depends on what", () => {
    fc.assert(
      fc.property(anyVisits, fc.double({ min: -5, max: 5, noNaN: true }), (observations, shift) => {
        const fit = fitModel(observations, 12);
        const length = (by: number) => [...fit.sources.values()].reduce((sum, effect) => sum + (effect + by) ** 2, 0);
        expect(length(shift)).toBeGreaterThanOrEqual(length(0) - 1e-6);
        const across = [...fit.evaluators.values()].reduce((sum, effect) => sum + effect, 0);
        expect(across).toBeCloseTo(0, 6);
      }),
      few,
    );
  });

  test("parts without a branch in common are named, and still fitted", () => {
    const visits = observationsOf([
      { subject: "east", evaluator: "x", score: 70 },
      { subject: "east", evaluator: "y", score: 60 },
      { subject: "north", evaluator: "y", score: 66 },
      { subject: "west", evaluator: "z", score: 90 },
      { subject: "west", evaluator: "z", score: 86 },
    ]);
    const fit = fitModel(visits, 12);
    expect(fit.connected).toBe(false);
    expect(fit.parts).toEqual([
      { factor: "evaluator", levels: ["x", "y"], subjects: ["east", "north"] },
      { factor: "evaluator", levels: ["z"], subjects: ["west"] },
    ]);
    expect([...fit.estimates.values()].every(({ value }) => Number.isFinite(value))).toBe(true);
  });
});

describe("what the data do not tell", () => {
  const scores = (given: readonly (readonly [string, number])[]) => observationsOf(given.map(([subject, score]) => ({ subject, score })));

  test("no observations: a fit of nothing", () => {
    const fit = fitModel([], 12);
    expect([fit.observations, fit.mean, fit.estimates.size, fit.distinguishable, fit.connected]).toEqual([0, 0, 0, false, true]);
  });

  test("one subject: not distinguishable, its estimate its mean", () => {
    const fit = fitModel(scores([["a", 60], ["a", 70], ["a", 80]]), 12);
    expect(fit.distinguishable).toBe(false);
    expect(fit.estimates.get("a")).toMatchObject({ value: 70, deviation: 0, weight: 0, sd: 0 });
  });

  test("one observation each: the error is the policy's, and said to be", () => {
    const far = fitModel(scores([["a", 10], ["b", 90], ["c", 50], ["d", 20]]), 12);
    expect([far.errorAssumed, far.errorVariance, far.distinguishable]).toEqual([true, 144, true]);
    expect(far.subjectVariance).toBeCloseTo(3875 / 3 - 144, 2);
    const near = fitModel(scores([["a", 49], ["b", 51], ["c", 50], ["d", 52]]), 12);
    expect([near.errorAssumed, near.distinguishable]).toEqual([true, false]);
  });

  test("all scores equal: not distinguishable, no error measured", () => {
    const fit = fitModel(fromTable({ a: [70, 70, 70], b: [70, 70, 70] }, () => "s"), 12);
    expect([fit.distinguishable, fit.errorAssumed, fit.mean]).toEqual([false, true, 70]);
  });

  test("scores that the effects explain exactly measure no error either", () => {
    const fit = fitModel(fromTable({ a: [60, 70, 80], b: [40, 50, 60], c: [10, 20, 30] }, (j) => `s${j}`), 12);
    expect([fit.errorAssumed, fit.errorVariance, fit.distinguishable]).toEqual([true, 144, true]);
  });

  test("one evaluator, one source: no effects", () => {
    const visits = observationsOf([["a", 60], ["a", 66], ["b", 80], ["b", 85], ["c", 70]].map(([subject, score]) => ({ subject: String(subject), score: Number(score), evaluator: "x" })));
    const fit = fitModel(visits, 12);
    expect(fit.evaluators.get("x")).toBeCloseTo(0, 9);
    expect(fit.sources.get("a")).toBeCloseTo(0, 9);
    expect(fit.connected).toBe(true);
  });
});
