import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTally, shareLines } from "#app/core/standings/live/tally.ts";
import { tiedPlaces } from "#app/core/standings/place/place.ts";

const tallied = (values: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

test("places from counts are those of the whole list, whatever the values and however ties are told", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 1100 }), { maxLength: 60 }), fc.constantFrom("standard" as const, "dense" as const), (given, ties) => {
      const sorted = given.toSorted((a, b) => b - a);
      const tally = makeTally(tallied(given), ties);
      expect(tally.size).toBe(given.length);
      expect(sorted.map((tenths) => tally.placeOf(tenths))).toEqual(tiedPlaces(sorted.map((tenths) => tenths / 10), ties));
      expect(sorted.map((_, i) => tally.valueAt(i + 1))).toEqual(sorted);
      for (const tenths of given) expect(tally.countOf(tenths)).toBe(given.filter((other) => other === tenths).length);
    }),
  );
});

test("a value nobody has gets the place it would take, and there is nothing beyond the last", () => {
  const tally = makeTally(new Map([[800, 2], [700, 1], [650, 0]]), "standard");
  expect([tally.placeOf(900), tally.placeOf(750), tally.placeOf(650), tally.countOf(650)]).toEqual([1, 3, 4, 0]);
  expect([tally.valueAt(0), tally.valueAt(4)]).toEqual([null, null]);
});

test("lines are at the last place of a share, and absent where a share holds nobody", () => {
  const twenty = makeTally(new Map(Array.from({ length: 20 }, (_, i) => [900 - i, 1])), "standard");
  expect(shareLines(twenty)).toEqual([{ share: 10, places: 2, tenths: 899 }, { share: 25, places: 5, tenths: 896 }, { share: 50, places: 10, tenths: 891 }]);
  expect(shareLines(makeTally(new Map([[700, 3]]), "standard"))).toEqual([{ share: 50, places: 1, tenths: 700 }]);
  expect(shareLines(makeTally(new Map(), "standard"))).toEqual([]);
});
