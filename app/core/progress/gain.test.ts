import fc from "fast-check";
import { expect, test } from "vitest";
import { gainsOf, type Finished } from "#app/core/progress/gain.ts";

const of = (given: Partial<Finished> & { id: string; at: number; total: number }): Finished => ({ slug: "a", mode: "practice", version: "v1", ...given });

test("a gain is the latest total less the first, whatever lies between, each mode apart", () => {
  const gains = gainsOf([
    of({ id: "3", at: 30, total: 82 }),
    of({ id: "1", at: 10, total: 60 }),
    of({ id: "2", at: 20, total: 95 }),
    of({ id: "4", at: 40, total: 70, mode: "assessment" }),
  ]);
  expect(gains.map(({ mode, n, gain }) => [mode, n, gain])).toEqual([["assessment", 1, null], ["practice", 3, 22]]);
  expect(gains[1]).toMatchObject({ first: { id: "1" }, latest: { id: "3" }, changed: false });
});

test("another version in between is told", () => {
  const gains = gainsOf([of({ id: "1", at: 1, total: 50 }), of({ id: "2", at: 2, total: 50, version: "v2" })]);
  expect(gains).toMatchObject([{ gain: 0, changed: true }]);
});

test("each sitting is counted once, in any order they come", () => {
  const one = fc.record({ slug: fc.constantFrom("a", "b"), mode: fc.constantFrom("practice" as const, "assessment" as const), at: fc.nat(50), total: fc.nat(100) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (given) => {
      const finished = given.map((each, id) => ({ ...each, id: String(id).padStart(3, "0"), version: "v" }));
      const gains = gainsOf(finished);
      expect(gains.reduce((sum, { n }) => sum + n, 0)).toBe(finished.length);
      expect(gainsOf(finished.toReversed())).toEqual(gains);
      for (const { gain, first, latest, n } of gains) {
        expect(first.at).toBeLessThanOrEqual(latest.at);
        expect(gain === null).toBe(n === 1);
      }
    }),
  );
});
