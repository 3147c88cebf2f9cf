import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formDifference } from "#app/core/form/difference.ts";
import { movedNames } from "#app/core/form/difference/moved.ts";
import type { Form, Item } from "#app/core/form/form.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { formWithAnswers, randomForm } from "#tests/support/random-form.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource, sampleFormWith } from "#tests/support/sample-form.ts";
import { scoreByHand } from "#tests/support/score-by-hand.ts";

function read(source: string): Form {
  const { form } = parseForm(source, "form.yaml", sampleHandbook);
  if (!form) throw new Error("the sample form is wrong");
  return form;
}

const before = read(sampleFormSource);
/** Each change in a few words. */
const told = (one: Form, two: Form) =>
  formDifference(one, two).changes.map(({ place, part, grade }) => `${"id" in place ? place.id : place.kind} ${part} ${grade}`);
const items = (form: Form, change: (items: readonly Item[]) => readonly Item[]): Form => {
  return { ...form, hash: "other", sections: form.sections.map((section) => ({ ...section, items: change(section.items) })) };
};
const item = (form: Form, id: string, change: object): Form => items(form, (all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));

/** What is written otherwise, and the one change it must be. */
const EDITS: readonly (readonly [piece: string, instead: string, change: string])[] = [
  ["zh: 小检查", "zh: 大检查", "form title cosmetic"],
  ["channel: branch", "channel: branch\nmodes: [recording, mystery]", "form modes structural"],
  ["进门看看。", "进门走走。", "form brief cosmetic"],
  ["title: { zh: 进门, en: Inside }", "title: { zh: 大堂, en: Hall }", "inside title cosmetic"],
  ["title: { zh: 进门, en: Inside }", "title: { zh: 进门, en: Inside }\n    hint: { zh: 慢慢走, en: Walk slowly }", "inside hint cosmetic"],
  ["有人招呼吗？", "有人问好吗？", "greeted question cosmetic"],
  ["weight: 2", "weight: 3", "greeted weight scoring"],
  ["[A01, A02]", "[A01]", "greeted standards scoring"],
  ["weight: 2", "weight: 2\n        good: no", "greeted good scoring"],
  ["weight: 2", "weight: 2\n        mayNotApply: true", "greeted mayNotApply scoring"],
  ["weight: 2", "weight: 2\n        critical: true", "greeted critical scoring"],
  ["weight: 2", "weight: 2\n        hint: { zh: 点头也算, en: A nod will do }", "greeted hint cosmetic"],
  ["weight: 2", "weight: 2\n        evidence: { kinds: [photo] }", "greeted evidence structural"],
  ["target: 300", "target: 200", "wait target scoring"],
  ["limit: 900", "limit: 800", "wait limit scoring"],
  ["atLeast: 301", "atLeast: 200", "told showIf scoring"],
  ["en: Vaguely }, value: 30", "en: Vaguely }, value: 40", "vague value scoring"],
  ["en: Vaguely }", "en: Evasively }", "vague text cosmetic"],
  ["          - { id: vague, text: { zh: 含糊, en: Vaguely }, value: 30 }\n", "", "vague itself structural"],
  ["en: Not at all", "en: Hardly", "manner low cosmetic"],
  ["en: Perfectly", "en: Very", "manner high cosmetic"],
  ["en: times", "en: times in all", "restated unit cosmetic"],
  ["from: 1, value: 100", "from: 2, value: 100", "restated thresholds scoring"],
  ["required: true", "required: false", "story required structural"],
  ["zh: 整洁吗？", "zh: 干净吗？", "tidy question cosmetic"],
];

describe("the difference of two versions of a form", () => {
  it("is nothing between a version and itself", () => {
    fc.assert(
      fc.property(randomForm, (form) => {
        expect(formDifference(form, form)).toEqual({ changes: [], grade: null });
      }),
    );
  });

  it("is layout where the file reads as before", () => {
    expect(told(before, read(`# the same\n${sampleFormSource.replace("[A01, A02]", "[A02, A01]")}`))).toEqual(["form layout cosmetic"]);
  });

  it.each(EDITS.map(([piece, instead, change]) => ({ piece, instead, change })))("finds one change: $change", ({ piece, instead, change }) => {
    const after = read(sampleFormWith(piece, instead));
    expect(told(before, after)).toEqual([change]);
    expect(change.endsWith(formDifference(before, after).grade ?? "none")).toBe(true);
  });

  it("tells items that came and went, with what they ask", () => {
    const after = items(before, (all) => all.filter(({ id }) => id !== "story"));
    expect(formDifference(before, after)).toMatchObject({
      grade: "structural",
      changes: [{ place: { kind: "item", id: "story", section: "inside" }, part: "itself", before: { text: { en: "What happened?" } }, after: null }],
    });
    expect(formDifference(after, before).changes).toMatchObject([{ place: { id: "story" }, before: null, after: { text: { en: "What happened?" } } }]);
  });

  it("does not compare ways of answering that have nothing in common", () => {
    const scale = { kind: "scale", good: undefined, low: before.title, high: before.title };
    expect(told(before, item(before, "checked", scale))).toEqual(["checked kind structural"]);
  });

  it("tells what moved and where to, and calls it cosmetic", () => {
    const [inside, leaving, premises] = before.sections;
    if (!inside || !leaving || !premises) throw new Error("the sample has three sections");
    const [first, ...others] = inside.items;
    if (!first) throw new Error("a section has items");
    const later = { ...before, hash: "other", sections: [{ ...inside, items: [...others, first] }, leaving, premises] };
    expect(formDifference(before, later)).toEqual({
      grade: "cosmetic",
      changes: [{
        place: { kind: "item", id: "greeted", section: "inside" }, part: "position", grade: "cosmetic",
        before: { kind: "position", section: "inside", number: 1 }, after: { kind: "position", section: "inside", number: 9 },
      }],
    });
    const elsewhere = { ...before, hash: "other", sections: [{ ...inside, items: others }, leaving, { ...premises, items: [...premises.items, first] }] };
    expect(formDifference(before, elsewhere).changes).toMatchObject([{ after: { section: "premises", number: 2 } }]);
    expect(told(before, { ...before, hash: "other", sections: [leaving, premises, inside] })).toEqual(["inside position cosmetic"]);
  });

  it("tells of going what it tells of coming, the other way round", () => {
    const edited = EDITS.map(([piece, instead]) => read(sampleFormWith(piece, instead)));
    fc.assert(
      fc.property(fc.constantFrom(before, ...edited), fc.constantFrom(before, ...edited), (one, two) => {
        const key = (change: object) => JSON.stringify(change);
        const back = formDifference(two, one).changes.map((change) => ({ ...change, before: change.after, after: change.before }));
        expect(back.map(key).sort()).toEqual(formDifference(one, two).changes.map(key).sort());
      }),
    );
  });

  it("is above cosmetic wherever the same answers give another score", () => {
    fc.assert(
      fc.property(formWithAnswers, fc.nat(), fc.integer({ min: 1, max: 9 }), fc.boolean(), (drawn, pick, weight, alter) => {
        const all = itemsOf(drawn.form);
        const chosen = all[pick % all.length]?.id ?? "";
        const turned = items(drawn.form, (own) => own.toReversed());
        const after = alter ? item(turned, chosen, { weight, hint: drawn.form.title }) : turned;
        const same = JSON.stringify([...scoreByHand(after, drawn.answers)].sort()) === JSON.stringify([...scoreByHand(drawn.form, drawn.answers)].sort());
        expect(same || formDifference(drawn.form, after).grade !== "cosmetic").toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("names that moved", () => {
  it("are as few as explain the new order, and none where it stayed", () => {
    expect(movedNames(["a", "b", "c", "d"], ["b", "c", "d", "a"])).toEqual(new Set(["a"]));
    expect(movedNames(["a", "b", "c"], ["x", "a", "c"])).toEqual(new Set());
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30).map(String), { maxLength: 9 }).chain((list) => fc.record({ list: fc.constant(list), other: fc.shuffledSubarray(list, { minLength: list.length }) })), ({ list, other }) => {
        const moved = movedNames(list, other);
        const rest = (names: readonly string[]) => names.filter((name) => !moved.has(name));
        expect(rest(list)).toEqual(rest(other));
      }),
    );
  });
});
