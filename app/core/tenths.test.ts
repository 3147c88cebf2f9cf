import fc from "fast-check";
import { expect, test } from "vitest";
import { apportionTenths, toTenths } from "#app/core/tenths.ts";

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test("three equal thirds of a point still add up", () => {
  expect(apportionTenths([-1 / 3, -1 / 3, -1 / 3], -10)).toEqual([-3, -3, -4]);
  expect(apportionTenths([0.25, 0.25, 0, 0.25, 0.25], 10)).toEqual([3, 3, 0, 2, 2]);
});

test("exact tenths are left alone, whatever binary fractions make of them", () => {
  expect(apportionTenths([0.1 + 0.2, -0.7, 29.3], toTenths(28.9))).toEqual([3, -7, 293]);
});

test("nothing to give and nothing to take it from is left as it is", () => {
  expect(apportionTenths([], 0)).toEqual([]);
  expect(apportionTenths([0, 0], 5)).toEqual([0, 0]);
});

test("the shown lines sum to the shown total, each within a tenth of its value, zeros staying zero", () => {
  const points = fc.double({ min: -100, max: 100, noNaN: true });
  const mostly = fc.array(fc.oneof(points, fc.constant(0)), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(mostly, (values) => {
      fc.pre(values.some((value) => Math.abs(value) >= 1e-6));
      const shown = apportionTenths(values, toTenths(sum(values)));
      expect(sum(shown) - toTenths(sum(values)) === 0).toBe(true);
      values.forEach((value, place) => {
        if (value === 0) expect(shown[place] === 0).toBe(true);
        else expect(Math.abs((shown[place] ?? 0) - value * 10)).toBeLessThan(1 + 1e-5);
      });
    }),
  );
});
