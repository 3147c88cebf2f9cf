import fc from "fast-check";
import { expect, test } from "vitest";
import { SHADED, shadeOf } from "#app/core/progress/shade.ts";

const marks = { dimension: 60, total: 75 };
const ORDER = ["low", "below", "fair", "high"];

test("a shade follows the bank's marks", () => {
  const shades = [59.9, 60, 74.9, 75, 89.9, 90].map((value) => shadeOf({ n: 3, value }, marks, true));
  expect(shades).toEqual(["low", "below", "below", "fair", "fair", "high"]);
});

test("a better figure is never shaded as a worse one, and few results or induction are not shaded at all", () => {
  const value = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 9 }), (a, b, n) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((each) => shadeOf({ n, value: each }, marks, true));
      if (n < SHADED) expect([less, more]).toEqual(["none", "none"]);
      else expect(ORDER.indexOf(less ?? "")).toBeLessThanOrEqual(ORDER.indexOf(more ?? ""));
      expect(shadeOf({ n, value: a }, marks, false)).toBe("none");
    }),
  );
});
