import fc from "fast-check";
import { expect, test } from "vitest";
import { GRAIN, isFar, metresBetween, removeOf } from "#app/core/place/distance.ts";
import { MICRO, type Position } from "#app/core/place/position.ts";

const at = (latitude: number, longitude: number): Position => ({ latitude: Math.round(latitude * MICRO), longitude: Math.round(longitude * MICRO) });
const SHANGHAI = at(31.2304, 121.4737);
const BEIJING = at(39.9042, 116.4074);
const CHENGDU = at(30.5728, 104.0668);

const position = fc.record({ latitude: fc.integer({ min: -90 * MICRO, max: 90 * MICRO }), longitude: fc.integer({ min: -180 * MICRO, max: 180 * MICRO }) });
const HALF_ROUND = 20_015_115;

test("known distances, as far as a ball goes", () => {
  const kilometres = (one: Position, other: Position) => Math.round(metresBetween(one, other) / 1000);
  expect([kilometres(SHANGHAI, BEIJING), kilometres(SHANGHAI, CHENGDU), kilometres(BEIJING, CHENGDU)]).toEqual([1067, 1661, 1525]);
  // One degree along the equator and along a meridian, a quarter of the round, and to the other side of the Earth.
  expect([kilometres(at(0, 0), at(0, 1)), kilometres(at(10, 20), at(11, 20)), kilometres(at(0, 0), at(90, 50)), kilometres(at(12, -70), at(-12, 110))]).toEqual([111, 111, 10_008, 20_015]);
  // Over the date line it is not far.
  expect(Math.round(metresBetween(at(0, 179.9995), at(0, -179.9995)))).toBe(111);
});

test("zero to itself, the same both ways, and never longer than by a third place", () => {
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      expect(metresBetween(a, a)).toBe(0);
      expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 6);
      expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 0.1);
      expect(metresBetween(a, b)).toBeLessThanOrEqual(HALF_ROUND);
    }),
  );
});

test("only so much is kept of it: the distance to 50 m, the accuracy never better than said", () => {
  expect(removeOf(SHANGHAI, SHANGHAI, 12.1)).toEqual({ metres: 0, accuracy: 13 });
  expect(removeOf(SHANGHAI, at(31.2304, 121.47396), 20)).toEqual({ metres: 0, accuracy: 20 });
  expect(removeOf(SHANGHAI, at(31.2504, 121.4737), 0)).toEqual({ metres: 2200, accuracy: 0 });
  fc.assert(
    fc.property(position, position, (a, b) => {
      const { metres } = removeOf(a, b, 1);
      expect(metres % GRAIN).toBe(0);
      expect(Math.abs(metres - metresBetween(a, b))).toBeLessThanOrEqual(GRAIN / 2);
    }),
  );
});

test("far is far only beyond all doubt of the device", () => {
  expect([isFar({ metres: 550, accuracy: 49 }, 500), isFar({ metres: 550, accuracy: 50 }, 500), isFar({ metres: 5000, accuracy: 6000 }, 500)]).toEqual([true, false, false]);
});
