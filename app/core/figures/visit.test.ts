import fc from "fast-check";
import { expect, test } from "vitest";
import { keptAtVisit } from "#app/core/figures/visit.ts";
import type { ItemScore } from "#app/core/form/score.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { formWithAnswers } from "#tests/support/random-form.ts";

test("a standard's share is the weighted mean of the scored items that cite it, and of no others", () => {
  fc.assert(
    fc.property(formWithAnswers, ({ form, answers }) => {
      const score = scoreVisit(form, answers, RULES);
      const found = new Map(keptAtVisit(form, score).map((share) => [share.standard, share]));
      const standards = new Set(itemsOf(form).flatMap((item) => item.standards));
      for (const standard of standards) {
        const cites = itemsOf(form).filter((item) => item.standards.includes(standard)).map(({ id }) => id);
        const scored = score.items.filter((item): item is ItemScore & { value: number } => cites.includes(item.item) && item.value !== null);
        const weight = scored.reduce((sum, item) => sum + item.weight, 0);
        if (weight === 0) expect(found.has(standard)).toBe(false);
        else {
          expect(found.get(standard)?.possible).toBe(weight);
          expect(found.get(standard)?.kept).toBeCloseTo(scored.reduce((sum, item) => sum + item.weight * item.value, 0), 9);
        }
      }
      expect([...found.keys()].filter((standard) => !standards.has(standard))).toEqual([]);
    }),
  );
});
