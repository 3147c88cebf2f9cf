import { expect, test } from "vitest";
import { binsScale, trendScale } from "#app/standings/figures/page/scales.ts";

const mean = (value: number) => ({ mean: value, low: value - 4, high: value + 4, n: 9 });
const trend = (...values: number[]) => ({ trend: values.map((value, i) => ({ month: `2026-0${i + 1}`, drills: mean(value), visits: null })) });

test("panels share one scale around all they draw", () => {
  expect(trendScale([trend(72, 88), trend(61)])).toEqual({ least: 50, most: 100 });
  expect(trendScale([trend(75)])).toEqual({ least: 60, most: 80 });
  expect(trendScale([trend(99)])).toEqual({ least: 80, most: 100 });
  expect(trendScale([])).toEqual({ least: 0, most: 100 });
});

test("shares end at an even figure that holds the largest of them", () => {
  expect(binsScale([{ bins: { drills: [0, 1, 2, 1], visits: [] } }])).toBe(60);
  expect(binsScale([{ bins: { drills: [], visits: [] } }])).toBe(20);
});
