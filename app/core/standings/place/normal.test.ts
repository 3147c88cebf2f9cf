import { expect, test } from "vitest";
import { fillNormals, normalBelow, streamOf, uniform } from "#app/core/standings/place/normal.ts";

const COUNT = 100_000;

function numbers(name: string, first = 0, count = COUNT): Float64Array {
  const drawn = new Float64Array(count);
  fillNormals(streamOf("seed", name), first, drawn);
  return drawn;
}

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const product = (a: Float64Array, b: Float64Array) => a.map((value, i) => value * (b[i] ?? 0));

test("drawn numbers have the moments of a standard normal and no memory", () => {
  const drawn = numbers("a");
  const within = 4 / Math.sqrt(COUNT);
  expect(Math.abs(meanOf(drawn))).toBeLessThan(within);
  expect(Math.abs(meanOf(product(drawn, drawn)) - 1)).toBeLessThan(2 * within);
  expect(Math.abs(meanOf(drawn.map((value) => value ** 4)) - 3)).toBeLessThan(10 * within);
  for (const lag of [1, 2, 7]) expect(Math.abs(meanOf(product(drawn.subarray(lag), drawn)))).toBeLessThan(within);
});

test("their shares below a point are those of the normal distribution", () => {
  const drawn = numbers("b");
  for (const point of [-2, -1, 0, 0.5, 1.6448536]) {
    expect(Math.abs(drawn.filter((value) => value < point).length / COUNT - normalBelow(point))).toBeLessThan(2.5 / Math.sqrt(COUNT));
  }
});

test("streams of different names have nothing in common", () => {
  const within = 4 / Math.sqrt(COUNT);
  for (const [a, b] of [["a", "b"], ["subject 1", "subject 2"], ["", " "]] as const) expect(Math.abs(meanOf(product(numbers(a), numbers(b))))).toBeLessThan(within);
});

test("any stretch of a stream can be had without what comes before", () => {
  expect(numbers("a", 40, 10)).toEqual(numbers("a", 0, 50).subarray(40));
  expect(numbers("a", 40, 9)).toEqual(numbers("a", 40, 10).subarray(0, 9));
});

test("uniform numbers lie strictly between 0 and 1, evenly", () => {
  const stream = streamOf("seed", "u");
  const values = Array.from({ length: COUNT }, (_, i) => uniform(stream, i));
  expect(values.every((value) => value > 0 && value < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, tenth) => values.filter((value) => Math.floor(value * 10) === tenth).length);
  for (const count of tenths) expect(Math.abs(count - COUNT / 10)).toBeLessThan(4 * Math.sqrt(COUNT * 0.09));
});

test("the normal distribution as published", () => {
  const published = [[0, 0.5], [1, 0.8413447461], [1.96, 0.9750021049], [2.5758293035, 0.995], [-1.6448536270, 0.05], [-4, 0.0000316712]] as const;
  for (const [x, below] of published) expect(Math.abs(normalBelow(x) - below)).toBeLessThan(7.5e-8);
});
