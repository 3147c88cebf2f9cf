import fc from "fast-check";
import { expect, test } from "vitest";
import { degreesText, isPosition, MICRO, microDegrees, readPosition } from "#app/core/place/position.ts";

test("degrees are kept as they were written, to the millionth", () => {
  const written = ["31.2304", " 121.473701 ", "-0.5", "−33.8688", "+7", "0", "-0", "104.0657004", "104.06570049", "0.9999995", "180"];
  expect(written.map(microDegrees)).toEqual([31_230_400, 121_473_701, -500_000, -33_868_800, 7_000_000, 0, 0, 104_065_700, 104_065_700, 1_000_000, 180_000_000]);
  expect(["", "N31", "31°14'", "31,23", "1e2", "31.", ".5", "1234.5", "31.2 121.4"].map(microDegrees)).toEqual(Array(9).fill(null));
});

test("what is shown is read as what it was", () => {
  expect([31_230_400, -500_000, 121_473_701, 0, 7_000_010].map(degreesText)).toEqual(["31.2304", "-0.5000", "121.473701", "0.0000", "7.00001"]);
  fc.assert(
    fc.property(fc.integer({ min: -180 * MICRO, max: 180 * MICRO }), (micro) => {
      expect(microDegrees(degreesText(micro))).toBe(micro);
    }),
  );
});

test("both or neither, in range, and the right way round", () => {
  const read = (latitude: string, longitude: string) => {
    const position = readPosition({ latitude, longitude });
    return position.ok ? position.value : position.problem.code;
  };
  expect(read("31.2304", "121.4737")).toEqual({ latitude: 31_230_400, longitude: 121_473_700 });
  expect(read(" ", "")).toBeNull();
  expect([read("31.2", ""), read("", "121.4"), read("here", "121.4"), read("31.2", "181"), read("91", "100"), read("-33.9", "-70.7")]).toEqual([
    "place-half", "place-half", "place-number", "place-range", "place-range", { latitude: -33_900_000, longitude: -70_700_000 },
  ]);
  // Shanghai, Kashgar and Ürümqi the wrong way round; only the first is out of range.
  expect([read("121.4737", "31.2304"), read("75.99", "39.47"), read("87.62", "43.83")]).toEqual(Array(3).fill("place-swapped"));
  expect([isPosition({ latitude: 90 * MICRO, longitude: -180 * MICRO }), isPosition({ latitude: 0, longitude: 180 * MICRO + 1 })]).toEqual([true, false]);
});
