import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlation } from "#app/core/items/correlation.ts";
import { quartilesOf } from "#app/core/items/quartiles.ts";

describe("the correlation", () => {
  test("of a dichotomy is the point-biserial one, by hand", () => {
    // Means 8 and 4 of three each; all: mean 6, squares 9 + 4 + 1 + 1 + 4 + 9 = 28, s_n = √(28/6).
    // r = (8 − 4) / √(28/6) · √(1/2 · 1/2) = 2 / 2.1602 = 0.9258.
    const best = [1, 1, 1, 0, 0, 0];
    const rest = [9, 8, 7, 5, 4, 3];
    expect(correlation(best, rest)).toEqual({ value: expect.closeTo(2 / Math.sqrt(28 / 6), 12) });
    expect(correlation(best, rest).value).toBeCloseTo(0.9258, 4);
  });

  test("of grades is Pearson's, by hand", () => {
    // x̄ = 3, ȳ = 4; Σxy = (−2)(−2) + (−1)(0) + 0·1 + 1·0 + 2·1 = 6; Σx² = 10; Σy² = 6. r = 6/√60.
    expect(correlation([1, 2, 3, 4, 5], [2, 4, 5, 4, 5]).value).toBeCloseTo(6 / Math.sqrt(60), 12);
  });

  test("is said to be undefined for few pairs and where a side does not vary, and never NaN", () => {
    expect(correlation([0, 1, 0, 1], [1, 2, 3, 4])).toEqual({ value: null, why: "too-few" });
    expect(correlation([1, 1, 1, 1, 1], [1, 2, 3, 4, 5])).toEqual({ value: null, why: "all-alike" });
    // 0.1 + 0.2 and 0.3 are the same score, added up in another order.
    expect(correlation([0, 1, 0, 1, 0], [0.3, 0.1 + 0.2, 0.3, 0.3, 0.3])).toEqual({ value: null, why: "all-alike" });
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: -1000, max: 1000 })), { minLength: 5, maxLength: 60 });
  const of = (all: readonly (readonly [number, number])[]) => correlation(all.map(([x]) => x), all.map(([, y]) => y));

  test("lies between −1 and 1, knows no order, and is not moved by a constant or a positive scale", () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 20 }), fc.integer(), (all, constant, scale, seed) => {
        const { value } = of(all);
        const others = [
          of(all.map(([x, y]) => [x, y + constant])),
          of(all.map(([x, y]) => [x * scale, y])),
          of(all.toSorted(([x, y], [u, v]) => ((x * 31 + y) ^ seed) - ((u * 31 + v) ^ seed))),
        ];
        if (value === null) {
          for (const other of others) expect(other.value).toBeNull();
          return;
        }
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const other of others) expect(other.value).toBeCloseTo(value, 9);
        expect(of(all.map(([x, y]) => [x, -y])).value).toBeCloseTo(-value, 9);
      }),
    );
  });
});

describe("the quartiles", () => {
  test("lie between two values where they must, by hand", () => {
    // Places 0.75, 1.5, 2.25 of 1, 2, 4, 8.
    expect(quartilesOf([8, 1, 4, 2])).toEqual({ lower: 1.75, median: 3, upper: 5 });
    expect(quartilesOf([3, 1, 2])).toEqual({ lower: 1.5, median: 2, upper: 2.5 });
    expect(quartilesOf([7])).toEqual({ lower: 7, median: 7, upper: 7 });
  });

  test("are in order and within the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), (values) => {
        const { lower, median, upper } = quartilesOf(values);
        const inOrder = [Math.min(...values), lower, median, upper, Math.max(...values)];
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      }),
    );
  });
});
