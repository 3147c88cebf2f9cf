import { expect, test } from "vitest";
import { quantile } from "#app/entry/bench/quantile.ts";

test("a quantile is the nearest rank, whatever the order", () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([quantile(hundred, 0.99), quantile(hundred, 0.5), quantile(hundred, 0), quantile(hundred, 1)]).toEqual([99, 50, 1, 100]);
  expect(quantile([7, 1, 3], 0.5)).toBe(3);
  expect(quantile([], 0.5)).toBeNaN();
});
