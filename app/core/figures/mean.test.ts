import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf, percentile, spreadOf, t95 } from "#app/core/figures/mean.ts";

const sumsOf = (values: readonly number[]) => ({ n: values.length, sum: values.reduce((sum, x) => sum + x, 0), squares: values.reduce((sum, x) => sum + x * x, 0) });

test("quantiles of t are those of the tables", () => {
  for (const [freedom, t] of [[1, 6.314], [5, 2.015], [10, 1.812], [11, 1.796], [15, 1.753], [30, 1.697], [60, 1.671], [120, 1.658]] as const) expect(t95(freedom)).toBeCloseTo(t, 3);
  expect(t95(1e9)).toBeCloseTo(1.644854, 5);
  expect(() => t95(0)).toThrow(RangeError);
});

test("a mean by hand: 60, 70, 80 is 70 ± 2.92 · 10 / √3", () => {
  const found = meanOf(sumsOf([60, 70, 80]));
  expect(found).toMatchObject({ n: 3, mean: 70 });
  expect(found?.deviation).toBeCloseTo(10, 9);
  expect(found?.low).toBeCloseTo(70 - (2.919986 * 10) / Math.sqrt(3), 6);
  expect(found?.high).toBeCloseTo(70 + (2.919986 * 10) / Math.sqrt(3), 6);
});

test("one result has no interval, none no mean, and no interval leaves 0-100", () => {
  expect(meanOf(sumsOf([64]))).toEqual({ n: 1, mean: 64, deviation: null, low: null, high: null });
  expect(meanOf(sumsOf([]))).toBeNull();
  expect(meanOf(sumsOf([1, 99]))).toMatchObject({ low: 0, high: 100 });
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
      const { mean, low, high } = meanOf(sumsOf(values)) ?? { mean: -1, low: 0, high: 0 };
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(Math.min(100, mean));
    }),
  );
});

test("spread by hand", () => {
  expect(spreadOf([70])).toBeNull();
  const found = spreadOf([60, 90, 70, 80]);
  expect(found).toMatchObject({ count: 4, mean: 75 });
  expect(found?.deviation).toBeCloseTo(12.909944, 6);
  expect(found?.p10).toBeCloseTo(63, 9);
  expect(found?.p90).toBeCloseTo(87, 9);
  expect(percentile([1, 2, 3], 0.5)).toBe(2);
});
