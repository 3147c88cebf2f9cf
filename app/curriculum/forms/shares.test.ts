import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemsOf } from "#app/core/form/visible.ts";
import { aboutOf, numbersOf, sharesOf } from "#app/curriculum/forms/shares.ts";
import { randomForm } from "#tests/support/random-form.ts";

describe("shares and numbers of items", () => {
  test("the shares of what is scored under one thing add up to 100, as the weights do", () => {
    fc.assert(
      fc.property(randomForm, (form) => {
        const shares = sharesOf(form);
        const scored = itemsOf(form).filter(({ weight }) => weight > 0);
        expect([...shares.keys()]).toEqual(scored.map(({ id }) => id));
        for (const about of new Set(scored.map(aboutOf))) {
          const own = scored.filter((item) => aboutOf(item) === about);
          expect(own.reduce((sum, { id }) => sum + (shares.get(id) ?? 0), 0)).toBeCloseTo(100, 9);
          for (const one of own) for (const other of own) expect((shares.get(one.id) ?? 0) * other.weight).toBeCloseTo((shares.get(other.id) ?? 0) * one.weight, 6);
        }
      }),
    );
  });

  test("every item has a number of its own, of its section and its place in it", () => {
    fc.assert(
      fc.property(randomForm, (form) => {
        const numbers = numbersOf(form);
        expect(new Set(numbers.values()).size).toBe(itemsOf(form).length);
        form.sections.forEach(({ items }, s) => items.forEach(({ id }, i) => expect(numbers.get(id)).toBe(`${s + 1}.${i + 1}`)));
      }),
    );
  });
});
