import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalOf } from "#app/core/drill/grade/total.ts";
import type { Answers, Form, Item } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { NOT_APPLICABLE, answerTo, bestAnswer, formOf, formWithAnswers, randomForm } from "#tests/support/random-form.ts";
import { scoreByHand } from "#tests/support/score-by-hand.ts";

const score = (form: Form, answers: Answers) => scoreVisit(form, answers, RULES);
const best = (form: Form): Answers => Object.fromEntries(itemsOf(form).map((item) => [item.id, bestAnswer(item)]));
const scores = ({ dimensions }: VisitScore) => Object.fromEntries(Object.values(dimensions).map((each) => [each.dimension, each.score]));
const without = (form: Form, ids: ReadonlySet<string>) => formOf(itemsOf(form).filter(({ id }) => !ids.has(id)), 3);

/** The item and every item shown only on account of it. */
function withDependents(form: Form, id: string): ReadonlySet<string> {
  const gone = new Set([id]);
  for (const item of itemsOf(form)) if (item.showIf && gone.has(item.showIf.item)) gone.add(item.id);
  return gone;
}

/** What a score says but for its list of items. */
function heads({ items: _, ...rest }: VisitScore) {
  return rest;
}

const formAndItem = formWithAnswers.chain(({ form, answers }) =>
  fc.record({ form: fc.constant(form), answers: fc.constant(answers), item: fc.constantFrom(...itemsOf(form)), pick: fc.nat(2000) }),
);

describe("the score of a visit", () => {
  it("is what working it out by hand gives", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form, answers }) => {
        const scored = score(form, answers);
        const byHand = scoreByHand(form, answers);
        for (const dimension of DIMENSIONS) {
          expect(dimension in scored.dimensions).toBe(byHand.has(dimension));
          if (byHand.has(dimension)) expect(scored.dimensions[dimension]?.score).toBeCloseTo(byHand.get(dimension) ?? -1, 9);
        }
        expect(scored.premises === null).toBe(!byHand.has(null));
        if (scored.premises !== null) expect(scored.premises).toBeCloseTo(byHand.get(null) ?? -1, 9);
      }),
      { numRuns: 400 },
    );
  });

  it("is totalled as a drill is, over the dimensions assessed", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form, answers }) => {
        const scored = score(form, answers);
        const assessed = scores(scored);
        expect(scored.uncapped).toBe(Object.keys(assessed).length > 0 ? totalOf(RULES, assessed) : null);
      }),
    );
  });

  it("of the best answers is 100 in everything that is asked, and nothing is lost", () => {
    fc.assert(
      fc.property(randomForm, (form) => {
        const scored = score(form, best(form));
        expect(Object.values(scores(scored)).every((each) => each === 100)).toBe(true);
        expect([100, null]).toContain(scored.total);
        expect([100, null]).toContain(scored.premises);
        expect(scored).toMatchObject({ failed: false, criticals: [] });
        expect(scored.items.every(({ loss }) => loss === 0)).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the items", () => {
    const shuffled = formWithAnswers.chain(({ form, answers }) => {
      const items = itemsOf(form);
      return fc.record({
        form: fc.constant(form),
        answers: fc.constant(answers),
        other: fc.shuffledSubarray([...items], { minLength: items.length }).map((order) => formOf(order, 2)),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ form, answers, other }) => {
        const one = score(form, answers);
        const two = score(other, answers);
        for (const dimension of DIMENSIONS) expect(two.dimensions[dimension]?.score ?? -1).toBeCloseTo(one.dimensions[dimension]?.score ?? -1, 9);
        expect(two.premises ?? -1).toBeCloseTo(one.premises ?? -1, 9);
        expect(two.total ?? -1).toBeCloseTo(one.total ?? -1, 9);
        expect([two.failed, new Set(two.criticals)]).toEqual([one.failed, new Set(one.criticals)]);
        const states = ({ items }: VisitScore) => new Map(items.map(({ item, state, value }) => [item, { state, value }]));
        expect(states(two)).toEqual(states(one));
      }),
    );
  });

  it("never falls when an answer gets better that decides about no other item", () => {
    fc.assert(
      fc.property(formAndItem, ({ form, answers, item, pick }) => {
        fc.pre(!itemsOf(form).some(({ showIf }) => showIf?.item === item.id));
        const [one, two] = [answerTo(item, pick), answerTo(item, pick + 1)];
        const [worse, better] = (valueOf(item, one) ?? 0) <= (valueOf(item, two) ?? 0) ? [one, two] : [two, one];
        const low = score(form, { ...answers, [item.id]: worse });
        const high = score(form, { ...answers, [item.id]: better });
        for (const dimension of DIMENSIONS) {
          expect(high.dimensions[dimension]?.score ?? 0).toBeGreaterThanOrEqual((low.dimensions[dimension]?.score ?? 0) - 1e-9);
        }
        expect(high.total ?? 0).toBeGreaterThanOrEqual((low.total ?? 0) - 1e-9);
        expect(high.premises ?? 0).toBeGreaterThanOrEqual((low.premises ?? 0) - 1e-9);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what does not count", () => {
  it("an item that does not apply leaves both sums, and so do those that hang on it", () => {
    fc.assert(
      fc.property(formAndItem, ({ form, answers, item }) => {
        const scored = score(form, { ...answers, [item.id]: NOT_APPLICABLE });
        expect(heads(scored)).toEqual(heads(score(without(form, withDependents(form, item.id)), answers)));
      }),
    );
  });

  it("an unanswered item leaves both sums in the same way", () => {
    fc.assert(
      fc.property(formAndItem, ({ form, answers, item }) => {
        const { [item.id]: _, ...others } = answers;
        expect(heads(score(form, others))).toEqual(heads(score(without(form, withDependents(form, item.id)), answers)));
      }),
    );
  });

  it("a hidden item counts for nothing, whatever was answered before it was hidden", () => {
    fc.assert(
      fc.property(formAndItem, ({ form, answers, item, pick }) => {
        fc.pre(!visibleItems(form, answers).has(item.id));
        expect(score(form, { ...answers, [item.id]: answerTo(item, pick) })).toEqual(score(form, answers));
        expect(score(form, answers).items.find((each) => each.item === item.id)).toMatchObject({ state: "hidden", value: null, loss: 0 });
      }),
      { numRuns: 200 },
    );
  });

  it("a dimension of which nothing applies is absent, and the total goes without it", () => {
    fc.assert(
      fc.property(formWithAnswers, fc.constantFrom(...DIMENSIONS), ({ form, answers }, dimension) => {
        const own = itemsOf(form).filter((item) => item.dimension === dimension);
        const scored = score(form, { ...answers, ...Object.fromEntries(own.map(({ id }) => [id, NOT_APPLICABLE])) });
        expect(scored.dimensions).not.toHaveProperty(dimension);
      }),
    );
  });

  it("where nothing was assessed there is no score at all, rather than 0", () => {
    fc.assert(
      fc.property(randomForm, (form) => {
        const nothing = { dimensions: {}, premises: null, uncapped: null, total: null, failed: false, criticals: [] };
        expect(score(form, {})).toMatchObject(nothing);
        const closed = Object.fromEntries(itemsOf(form).map(({ id }) => [id, NOT_APPLICABLE]));
        expect(score(form, closed)).toMatchObject(nothing);
      }),
    );
  });

  it("premises alone give no total, and words and things give no score", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form, answers }) => {
        const items = itemsOf(form).filter(({ dimension, showIf }) => dimension === null && showIf === null);
        const scored = score(formOf(items, 4), answers);
        expect([scored.total, scored.dimensions]).toEqual([null, {}]);
        expect(scored.items.every(({ item, state }) => (state === "unscored") === ["text", "served", "photo", "audio", "receipt"].includes(items.find(({ id }) => id === item)?.kind ?? ""))).toBe(true);
      }),
    );
  });
});

describe("losses", () => {
  it("of a dimension, and of the premises, add up to what is missing to 100", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form, answers }) => {
        const scored = score(form, answers);
        const items = new Map(itemsOf(form).map((item) => [item.id, item]));
        const lost = (of: (item: Item) => boolean) =>
          scored.items.reduce((sum, { item: id, loss }) => sum + (of(items.get(id) ?? never()) ? loss : 0), 0);
        for (const each of Object.values(scored.dimensions)) {
          expect(lost((item) => item.dimension === each.dimension)).toBeCloseTo(100 - each.score, 9);
        }
        if (scored.premises !== null) expect(lost(({ premises }) => premises)).toBeCloseTo(100 - scored.premises, 9);
      }),
    );
  });
});

describe("a critical failure", () => {
  it("caps the total at 40, whatever else was good, and leaves the dimensions as they are", () => {
    fc.assert(
      fc.property(formAndItem, ({ form, item }) => {
        fc.pre(item.critical && item.kind === "yes-no" && item.showIf === null);
        const scored = score(form, { ...best(form), [item.id]: { kind: "yes-no", note: null, yes: item.kind === "yes-no" && item.good !== "yes" } });
        expect(scored.failed).toBe(true);
        expect(scored.criticals).toContain(item.id);
        expect(scored.total).toBe(Math.min(scored.uncapped ?? 0, 40));
      }),
    );
  });

  it("happens exactly where a critical item that counts is worth nothing", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form, answers }) => {
        const scored = score(form, answers);
        const crossed = scored.items.filter(({ item, state, value }) => state === "scored" && value === 0 && itemsOf(form).find(({ id }) => id === item)?.critical);
        expect(scored.criticals).toEqual(crossed.map(({ item }) => item));
        expect(scored.failed).toBe(crossed.length > 0);
        expect(scored.total).toBe(scored.failed && scored.uncapped !== null ? Math.min(40, scored.uncapped) : scored.uncapped);
      }),
      { numRuns: 300 },
    );
  });
});

function never(): never {
  throw new Error("an item that is not in the form");
}
