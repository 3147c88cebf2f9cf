import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import { answersTo } from "#app/core/form/structure/answers.ts";
import { outcomesOf, type Mark } from "#app/core/form/structure/outcomes.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { formOf, formWithAnswers, NOT_APPLICABLE, randomForm } from "#tests/support/random-form.ts";

/** A bit for each item that is worth nothing, another for each worth everything; anything between is ruled out. */
function extremes(form: Form): Mark {
  const bits = new Map(itemsOf(form).map(({ id }, i) => [id, 1 << (2 * i)]));
  return (item, answer) => {
    const value = valueOf(item, answer);
    const bit = bits.get(item.id) ?? 0;
    if (value === null) return 0;
    return value === 0 ? bit : value === 1 ? 2 * bit : null;
  };
}

/** What one way of answering comes to; null where it is ruled out. */
function outcome(form: Form, answers: Answers, mark: Mark): number | null {
  const visible = visibleItems(form, answers);
  return itemsOf(form).reduce<number | null>((bits, item) => {
    const answer = answers[item.id];
    if (!visible.has(item.id) || !answer) return bits;
    const own = mark(item, answer);
    return bits === null || own === null ? null : bits | own;
  }, 0);
}

/** Every way of answering every item, one answer standing for many alike. */
function allWays(form: Form): Answers[] {
  const conditions = itemsOf(form).flatMap(({ showIf }) => (showIf ? [showIf] : []));
  return itemsOf(form).reduce<Record<string, Answer>[]>(
    (ways, item) => {
      const answers = answersTo(item, conditions.filter((condition) => condition.item === item.id));
      return ways.flatMap((way) => answers.map((answer) => ({ ...way, [item.id]: answer })));
    },
    [{}],
  );
}

const small = randomForm.filter((form) => itemsOf(form).length <= 12).map((form) => formOf(chained(itemsOf(form)), 2));

/** The first few items that hang on one another, and those they hang on. */
function chained(items: readonly Item[]): readonly Item[] {
  const kept = items.filter(({ showIf }) => showIf !== null).slice(0, 2);
  const asked = new Set(kept.map(({ showIf }) => showIf?.item));
  const all = items.filter((item) => kept.includes(item) || asked.has(item.id));
  const ids = new Set(all.map(({ id }) => id));
  return (all.length > 0 ? all : items.slice(0, 3)).map((item) => (item.showIf && !ids.has(item.showIf.item) ? { ...item, showIf: null } : item));
}

describe("what can come of a form", () => {
  it("is what comes of all ways of answering it", () => {
    fc.assert(
      fc.property(small, (form) => {
        const mark = extremes(form);
        const tried = allWays(form).map((answers) => outcome(form, answers, mark));
        expect(outcomesOf(form, mark)).toEqual(new Set(tried.filter((bits) => bits !== null)));
      }),
      { numRuns: 60 },
    );
  });

  it("holds whatever is really answered", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form, answers }) => {
        // Unanswered counts as a visit that was never finished.
        const all = Object.fromEntries(itemsOf(form).map((item) => [item.id, answers[item.id] ?? answersTo(item, [])[0] ?? NOT_APPLICABLE]));
        const mark: Mark = (item, answer) => (answer.kind === "not-applicable" ? 0 : 1 << (Number(item.id.replace("item-", "")) % 16));
        expect(outcomesOf(form, mark).has(outcome(form, all, mark) ?? -1)).toBe(true);
      }),
    );
  });
});
