import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAST_PAIRS, transferOf, type Change, type Pair } from "#app/core/figures/transfer.ts";

const pair = (place: number, drilled: number, kept: number, region = "r"): Pair => ({ branch: `b${place}`, region, drilled, kept });
const line = Array.from({ length: LEAST_PAIRS }, (_, i) => pair(i, i, 50 + 4 * i));

test("below ten pairs nothing is said", () => {
  expect(transferOf(line.slice(1), [], "s")).toBeNull();
  expect(transferOf(line, [], "s")).not.toBeNull();
});

test("a straight line correlates fully, whatever sample of it is drawn", () => {
  const found = transferOf(line, [], "s");
  expect(found).toMatchObject({ pairs: 10, branches: 10, gain: null });
  for (const r of [found?.correlation?.r, found?.correlation?.low, found?.correlation?.high]) expect(r).toBeCloseTo(1, 9);
});

test("by hand: x 1 2 3 4 and y 2 1 4 3 correlate by 0.6", () => {
  const pairs = [0, 4, 8].flatMap((from) => [pair(from, 1, 2), pair(from + 1, 2, 1), pair(from + 2, 3, 4), pair(from + 3, 4, 3)]);
  expect(transferOf(pairs, [], "s")?.correlation?.r).toBeCloseTo(0.6, 9);
});

test("a region that drills more and is better for other reasons makes no correlation", () => {
  const flat = [1, 2].flatMap((far) => [[0, 0], [0, 1], [1, 0], [1, 1], [0.5, 0.5]].map(([x = 0, y = 0], i) => pair(far * 10 + i, 10 * far + x, 40 * far + y, `r${far}`)));
  expect(transferOf(flat, [], "s")?.correlation?.r).toBeCloseTo(0, 9);
});

test("what never varies has no correlation", () => {
  expect(transferOf(line.map((each) => ({ ...each, drilled: 2 })), [], "s")?.correlation).toBeNull();
});

test("few branches have no correlation, however often they were visited", () => {
  const visits = Array.from({ length: 20 }, (_, i) => pair(i % 4, i, 3 * i));
  expect(transferOf(visits, [], "s")).toMatchObject({ pairs: 20, branches: 4, correlation: null });
  expect(transferOf([...visits, pair(5, 1, 3)], [], "s")?.correlation?.r).toBeGreaterThan(0.9);
});

test("the gain by hand: +10 where drilled, +2 elsewhere, five of each", () => {
  const changes: Change[] = [8, 9, 10, 11, 12].map((points) => ({ drilled: true, points })).concat([0, 1, 2, 3, 4].map((points) => ({ drilled: false, points })));
  const { gain } = transferOf(line, changes, "s") ?? {};
  expect(gain).toMatchObject({ points: 8, drilled: 5, others: 5 });
  // Variances of 2.5 each over 5: a standard error of 1, eight degrees of freedom.
  expect(gain?.low).toBeCloseTo(8 - 1.859548, 5);
  expect(gain?.high).toBeCloseTo(8 + 1.859548, 5);
  expect(transferOf(line, changes.slice(1), "s")?.gain).toBeNull();
});

test("the same seed gives the same interval, whatever the order, and it holds the correlation", () => {
  const some = fc.array(fc.record({ branch: fc.constantFrom("a", "b", "c", "d", "e"), region: fc.constantFrom("n", "s"), drilled: fc.integer({ min: 0, max: 5 }), kept: fc.integer({ min: 0, max: 100 }) }), { minLength: 10, maxLength: 20 });
  fc.assert(
    fc.property(some, (pairs) => {
      const found = transferOf(pairs, [], "s");
      expect(transferOf([...pairs], [], "s")).toEqual(found);
      if (!found?.correlation) return;
      const { r, low, high } = found.correlation;
      expect(low).toBeLessThanOrEqual(r);
      expect(high).toBeGreaterThanOrEqual(r);
      expect(transferOf(pairs.toReversed(), [], "s")?.correlation?.r).toBeCloseTo(r, 9);
    }),
    { numRuns: 30 },
  );
});
