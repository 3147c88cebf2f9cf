import fc from "fast-check";
import { expect, test } from "vitest";
import type { Recorded } from "#app/core/standings/board.ts";
import { observe } from "#app/core/standings/observe.ts";

const result = (given: Partial<Recorded>): Recorded => ({ id: "1", subject: "p", source: "a", evaluator: null, period: "2026-10", scores: { total: 60 }, failed: false, ...given });

test("attempts of one person at one scenario in one month are one observation, their mean", () => {
  const observations = observe([result({ id: "2", scores: { total: 81 } }), result({ failed: true })], "total");
  expect(observations).toEqual([{ from: ["1", "2"], subject: "p", source: "a", evaluator: null, period: "2026-10", score: 70.5, failures: 1 }]);
});

test("another person, scenario or month is another observation", () => {
  const all = [result({}), result({ id: "2", subject: "q" }), result({ id: "3", source: "b" }), result({ id: "4", period: "2026-11" })];
  expect(observe(all, "total").map(({ from }) => from)).toEqual([["1"], ["3"], ["4"], ["2"]]);
});

test("every visit stands by itself, even by the same evaluator in the same month", () => {
  const visits = [result({ evaluator: "x" }), result({ id: "2", evaluator: "x", scores: { total: 90 } })];
  expect(observe(visits, "total").map(({ score }) => score)).toEqual([60, 90]);
});

test("a dimension that was not assessed is left out, not 0", () => {
  const attempts = [result({ scores: { total: 60, attitude: 50 } }), result({ id: "2", scores: { total: 70, attitude: null } }), result({ id: "3" })];
  expect(observe(attempts, "attitude")).toMatchObject([{ from: ["1"], score: 50 }]);
  expect(observe(attempts, "premises")).toEqual([]);
});

test("the order of the results is without effect", () => {
  const one = fc.record({ subject: fc.constantFrom("p", "q"), source: fc.constantFrom("a", "b"), evaluator: fc.constantFrom(null, "x"), score: fc.double({ min: 0, max: 100, noNaN: true }) });
  const many = fc.array(one, { maxLength: 12 }).map((all) => all.map(({ score, ...rest }, i) => result({ id: String(i), ...rest, scores: { total: score } })));
  const shuffled = many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(observe(other, "total")).toEqual(observe(all, "total"));
    }),
  );
});
