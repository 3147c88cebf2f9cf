import fc from "fast-check";
import { expect, test } from "vitest";
import { isDeclared } from "#app/core/form/kinds.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import { handInsOf } from "#app/visits/review/hand-in.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { formWithAnswers } from "#tests/support/random-form.ts";

test("reviewers see every thing that was asked for, with what was said of it, and none keeps a visit from being handed in", () => {
  fc.assert(
    fc.property(formWithAnswers, ({ form, answers }) => {
      const scores = new Map(scoreVisit(form, answers, RULES).items.map((score) => [score.item, score]));
      const sections = form.sections.map(({ items }) => ({
        items: items.flatMap((item) => {
          const score = scores.get(item.id);
          return score ? [{ item, answer: answers[item.id] ?? null, former: null, score, remark: null, edits: [] }] : [];
        }),
      }));
      const shown = visibleItems(form, answers);
      const asked = form.sections.flatMap(({ items }) => items).filter(({ id, kind }) => isDeclared(kind) && shown.has(id));
      const things = handInsOf(sections);
      expect(things.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
      for (const { id, said } of things) {
        expect(said).toBe(answers[id] === undefined ? "open" : answers[id]?.kind === "not-applicable" ? "none" : "declared");
        expect(missingItems(form, answers)).not.toContain(id);
      }
    }),
  );
});
