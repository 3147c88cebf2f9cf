import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { appealable, type AppealedItem } from "#app/core/visit/appeal.ts";
import { withAnswer } from "#app/core/visit/edits.ts";
import type { VisitStep } from "#app/core/visit/event.ts";
import { hearingFault, restatedAnswers, verdictOf } from "#app/core/visit/hearing.ts";
import { failedItems } from "#app/core/visit/relapse.ts";
import { formWithAnswers, randomAnswers } from "#tests/support/random-form.ts";

const text = { zh: "问", en: "asked" };
const head = { question: text, hint: null, premises: false, weight: 1, standards: ["A01"], critical: false, mayNotApply: true, showIf: null, evidence: null };
const scale = (id: string): Item => ({ ...head, id, dimension: "attitude", kind: "scale", low: text, high: text });
const wait: Item = { ...head, id: "wait", dimension: "efficiency", kind: "timing", target: 300, limit: 900 };
const ITEMS = [scale("a"), scale("b"), scale("c"), wait];
const form: Form = { slug: "f", hash: "h", title: text, channel: "branch", modes: ["mystery"], brief: text, sections: [{ id: "s", title: text, hint: null, items: ITEMS }] };
const rules = {
  version: 1,
  weights: { attitude: 25, efficiency: 25, "product-knowledge": 25, "problem-solving": 25 },
  efficiency: { scripted: 60, economy: 20, pace: 20 },
  criticalCap: 59,
};

const level = (said: number): Answer => ({ kind: "scale", level: said, note: null });
const waited = (seconds: number): Answer => ({ kind: "timing", seconds, started: null, stopped: null, note: null });
const none: Answer = { kind: "not-applicable", reason: "没有发生", note: null };
const about = (...items: string[]): AppealedItem[] => items.map((item) => ({ item, kind: "other", text: "不是这样" }));
const ANSWERS: Answers = { a: level(2), b: level(3), c: level(5), wait: waited(600) };

describe("the outcome is what the scores say", () => {
  test.each([
    ["all better", { a: level(4), b: level(5) }, "upheld", ["a", "b"]],
    ["one better, one the same", { a: level(4), b: level(3) }, "partly", ["a"]],
    ["one better, one worse", { a: level(1), b: level(4) }, "partly", ["b"]],
    ["all the same", { a: level(2), b: level(3) }, "rejected", []],
    ["all worse", { a: level(1), b: level(1) }, "rejected", []],
    ["one does not apply after all", { a: none, b: level(1) }, "partly", ["a"]],
  ] as const)("%s", (_said, rescored, outcome, right) => {
    const verdict = verdictOf(form, ANSWERS, about("a", "b"), rescored);
    expect(verdict.outcome).toBe(outcome);
    expect(Object.keys(verdict.answers)).toEqual(right);
    expect(verdict.items.filter((each) => each.right).map(({ item }) => item)).toEqual(right);
  });

  test("what was full or did not apply before cannot be found right", () => {
    expect(verdictOf(form, ANSWERS, about("c"), { c: none }).outcome).toBe("rejected");
    expect(verdictOf(form, { ...ANSWERS, a: none }, about("a"), { a: level(5) }).outcome).toBe("rejected");
    expect(verdictOf(form, ANSWERS, about("gone"), { gone: level(5) }).outcome).toBe("rejected");
  });
});

const anyLevel = fc.integer({ min: 1, max: 5 });
const anyAnswer = fc.oneof(anyLevel.map(level), fc.constant(none));
const anyAnswers = fc.record({ a: anyLevel.map(level), b: anyLevel.map(level), c: anyLevel.map(level), wait: fc.nat(1200).map(waited) });

test("no item is ever worth less after an appeal, and only appealed ones change", () => {
  fc.assert(
    fc.property(anyAnswers, fc.record({ a: anyAnswer, b: anyAnswer, wait: fc.nat(1200).map(waited) }), (answers, rescored) => {
      const { answers: taken, outcome } = verdictOf(form, answers, about("a", "b", "wait"), rescored);
      const after: Answers = { ...answers, ...taken };
      for (const item of ITEMS) {
        const [was, is] = [answers[item.id as keyof typeof answers], after[item.id]];
        const [before, now] = [valueOf(item, was), is ? valueOf(item, is) : null];
        expect(now === null || before === null || now >= before).toBe(true);
      }
      expect(after.c).toEqual(answers.c);
      expect(outcome === "upheld").toBe(Object.keys(taken).length === 3);
      expect(outcome === "rejected").toBe(Object.keys(taken).length === 0);
    }),
  );
});

test("what cost points may be appealed, and nothing else", () => {
  expect(appealable(scoreVisit(form, ANSWERS, rules))).toEqual(["a", "b", "wait"]);
  expect(appealable(scoreVisit(form, { a: level(5), b: none }, rules))).toEqual([]);
});

describe("a hearing is blind first and then what the scores say", () => {
  const items = about("a", "b");
  const answers = { a: level(4), b: level(3) };
  const rescored: VisitStep = { actor: "hera", kind: "rescored", answers };
  const settled = (outcome: "upheld" | "partly", taken: Answers): VisitStep => ({
    actor: "hera", kind: "settled", outcome, reason: "看过材料", answers: taken, score: scoreVisit(form, { ...ANSWERS, ...taken }, rules),
  });
  const before = { items, rescored: null };
  const after = { items, rescored: { answers } };
  test.each([
    ["scored", before, rescored, null],
    ["scored twice", after, rescored, "hearing-scored"],
    ["one left out", before, { ...rescored, answers: { a: level(4) } }, "hearing-incomplete"],
    ["one too many", before, { ...rescored, answers: { ...answers, c: level(1) } }, "hearing-incomplete"],
    ["settled unscored", before, settled("partly", { a: level(4) }), "hearing-blind"],
    ["settled as scored", after, settled("partly", { a: level(4) }), null],
    ["settled otherwise", after, settled("upheld", { a: level(4) }), "outcome-differs"],
    ["settled with more", after, settled("partly", { a: level(4), b: level(5) }), "outcome-differs"],
    ["something else", before, { actor: "roy", kind: "heard" }, null],
  ] as const)("%s", (_said, hearing, step, fault) => {
    expect(hearingFault(form, ANSWERS, hearing, step)).toBe(fault);
  });
});

/** Answers to a random form, with what is appealed and how that was scored again. */
const heard = formWithAnswers.chain(({ form: any, answers }) => {
  const lost = appealable(scoreVisit(any, answers, rules));
  return fc.record({ form: fc.constant(any), answers: fc.constant(answers), appealed: fc.subarray([...lost]), again: randomAnswers(any), other: randomAnswers(any) });
});
const only = (answers: Answers, ids: ReadonlySet<string>): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));

test("answers that are not shown count for nothing: as handed in, after a reviewer's change, and after an appeal", () => {
  const hidden = { edited: 0, settled: 0 };
  fc.assert(
    fc.property(heard, ({ form: any, answers, appealed, again, other }) => {
      const score = (said: Answers) => scoreVisit(any, said, rules);
      const shown = (said: Answers) => visibleItems(any, said);
      /** The same answers to what is shown, others to what is not. */
      const otherwise = (said: Answers): Answers => ({ ...only(other, new Set(itemsOf(any).flatMap(({ id }) => (shown(said).has(id) ? [] : [id])))), ...only(said, shown(said)) });
      expect(score(otherwise(answers))).toEqual(score(answers));
      for (const [item, answer] of Object.entries(again)) {
        const edited = withAnswer(answers, item, answer);
        hidden.edited += Object.keys(edited).length - Object.keys(only(edited, shown(edited))).length;
        expect(score(otherwise(edited))).toEqual(score(edited));
      }
      const { answers: taken } = verdictOf(any, answers, about(...appealed), again);
      const restated = score(restatedAnswers(any, answers, taken));
      hidden.settled += Object.keys(taken).length > 0 && Object.keys(answers).length > shown(answers).size ? 1 : 0;
      expect(score(restatedAnswers(any, otherwise(answers), taken))).toEqual(restated);
      // Nothing is found by an appeal that was not found before it.
      const before = score(answers);
      expect(failedItems(before)).toEqual(expect.arrayContaining(failedItems(restated)));
      expect(before.criticals).toEqual(expect.arrayContaining([...restated.criticals]));
    }),
    { numRuns: 500 },
  );
  expect(Math.min(hidden.edited, hidden.settled)).toBeGreaterThan(0);
});

test("what was answered to a hidden item does not come back when the item it hangs on is found right", () => {
  const told: Item = { ...head, id: "told", dimension: "efficiency", kind: "yes-no", good: "yes", critical: true, showIf: { item: "a", atLeast: 4 } };
  const hanging: Form = { ...form, sections: [{ id: "s", title: text, hint: null, items: [...ITEMS, told] }] };
  const answers: Answers = { ...ANSWERS, told: { kind: "yes-no", yes: false, note: null } };
  const restated = scoreVisit(hanging, restatedAnswers(hanging, answers, { a: level(5) }), rules);
  expect(restated.failed).toBe(false);
  expect(restated.items.find(({ item }) => item === "told")).toMatchObject({ state: "unanswered", loss: 0 });
});
