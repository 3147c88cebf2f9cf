import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsOf } from "#app/core/form/visible.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { toTenths } from "#app/core/tenths.ts";
import { roundedScore } from "#app/visits/view/make/rounded.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { formWithAnswers } from "#tests/support/random-form.ts";

const inTenths = (value: number) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;

test("a branch reads whole tenths, and what was lost adds up to what is missing", () => {
  fc.assert(
    fc.property(formWithAnswers, ({ form, answers }) => {
      const exact = scoreVisit(form, answers, RULES);
      const rounded = roundedScore(form, exact);
      const dimensionOf = new Map(itemsOf(form).map(({ id, dimension }) => [id, dimension]));
      for (const [i, item] of rounded.items.entries()) {
        expect(inTenths(item.loss)).toBe(true);
        expect(Math.abs(item.loss - (exact.items[i]?.loss ?? 0))).toBeLessThan(0.1 + 1e-9);
        expect(item.value).toBeNull();
      }
      for (const { dimension, score } of Object.values(rounded.dimensions)) {
        const own = rounded.items.filter(({ item }) => dimensionOf.get(item) === dimension);
        expect(own.reduce((sum, { loss }) => sum + toTenths(loss), 0)).toBe(1000 - toTenths(score));
        expect(inTenths(score)).toBe(true);
      }
      for (const figure of [rounded.premises, rounded.uncapped, rounded.total]) expect(figure === null || inTenths(figure)).toBe(true);
    }),
  );
});
