import { describe, expect, test } from "vitest";
import { differenceOf, spreadOf } from "#prisma/seed/trial/spread.ts";

describe("how totals lie", () => {
  test("is told by mean, deviation and three shares", () => {
    expect(spreadOf([4, 2, 4, 4, 5, 5, 7, 9])).toMatchObject({ n: 8, mean: 5, p10: 2, p50: 5, p90: 9 });
    expect(spreadOf([4, 2, 4, 4, 5, 5, 7, 9]).deviation ** 2).toBeCloseTo(32 / 7, 12);
    expect(spreadOf([50])).toMatchObject({ n: 1, mean: 50, deviation: 0, p50: 50 });
  });

  test("two groups differ by their means, give or take what their spread allows", () => {
    // Variances 1 and 4 over 3 values each: √(1/3 + 4/3) = 1.2910.
    const { mean, low, high } = differenceOf([11, 12, 13], [0, 2, 4]);
    expect(mean).toBe(10);
    expect(high - mean).toBeCloseTo(1.96 * 1.291, 3);
    expect(mean - low).toBeCloseTo(high - mean, 12);
  });

  test("a group held against itself does not differ", () => {
    const { low, high } = differenceOf([1, 5, 9], [1, 5, 9]);
    expect(low).toBeLessThan(0);
    expect(high).toBe(-low);
  });
});
