import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/core/text/canonical.ts";

test("keys are sorted at every depth and lists keep their order", () => {
  expect(canonicalJson({ b: [3, { d: null, c: "客" }], a: true })).toBe('{"a":true,"b":[3,{"c":"客","d":null}]}');
});

test("the order in which keys were written does not matter, and JSON reads it back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  [{ at: Number.NaN }, "$.at is NaN"],
  [[Number.POSITIVE_INFINITY], "$[0] is Infinity"],
  [{ a: { b: undefined } }, "$.a.b is of type undefined"],
  [new Array<number>(1), "$[0] is of type undefined"],
  [{ when: new Date(0) }, "$.when is of type object"],
  [{ n: 1n }, "$.n is of type bigint"],
])("what JSON cannot say is refused: %o", (value, sentence) => {
  expect(() => canonicalJson(value)).toThrow(sentence);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, reversed(item)]));
}
