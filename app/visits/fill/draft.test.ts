import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "#app/core/form/form.ts";
import { answerIn, draftOf, EMPTY_DRAFT, isBlank, type Draft } from "#app/visits/fill/draft.ts";
import { fieldName, postedDraft } from "#app/visits/fill/fields.ts";
import type { FillItem, FillMeasure } from "#app/visits/view/fill.ts";

const text = (said: string) => ({ zh: said, en: said });
const item = (measure: FillMeasure): FillItem => ({ id: "q", question: text("?"), hint: null, mayNotApply: true, showIf: null, evidence: null, ...measure });

const MEASURES: readonly FillMeasure[] = [
  { kind: "yes-no" },
  { kind: "scale", low: text("low"), high: text("high") },
  { kind: "choice", options: [{ id: "one", text: text("one") }, { id: "two", text: text("two") }] },
  { kind: "timing" },
  { kind: "count", unit: text("times") },
  { kind: "text", required: false },
  { kind: "served", required: false },
  { kind: "photo", required: true },
  { kind: "receipt", required: false },
];

const note = fc.option(fc.string({ minLength: 1, maxLength: 20 }).map((said) => said.trim()).filter(Boolean));
const words = fc.string({ minLength: 2, maxLength: 30 }).map((said) => said.trim()).filter((said) => said.length > 1);
const answerTo = (kind: FillMeasure["kind"]): fc.Arbitrary<Answer> => {
  switch (kind) {
    case "yes-no":
      return fc.record({ kind: fc.constant(kind), yes: fc.boolean(), note });
    case "scale":
      return fc.record({ kind: fc.constant(kind), level: fc.integer({ min: 1, max: 5 }), note });
    case "choice":
      return fc.record({ kind: fc.constant(kind), option: fc.constantFrom("one", "two"), note });
    case "timing":
      return fc.oneof(
        fc.record({ kind: fc.constant(kind), seconds: fc.nat(86_400), started: fc.constant(null), stopped: fc.constant(null), note }),
        fc.tuple(fc.nat(1e12), fc.nat(86_400_000), note).map(([started, ms, said]) => {
          return { kind, seconds: Math.round(ms / 1000), started, stopped: started + ms, note: said };
        }),
      );
    case "count":
      return fc.record({ kind: fc.constant(kind), count: fc.nat(10_000), note });
    case "text":
      return fc.record({ kind: fc.constant(kind), text: words, note });
    case "served":
      return fc.record({ kind: fc.constant(kind), post: fc.constantFrom("teller" as const, "lobby" as const), counter: fc.constantFrom(null, "3"), badge: fc.constantFrom(null, "0217"), note });
    case "photo":
    case "audio":
    case "receipt":
      return fc.record({ kind: fc.constant("declared" as const), note });
  }
};

const notApplicable = fc.record({ kind: fc.constant("not-applicable" as const), reason: words, note });
const anyCase = fc.constantFrom(...MEASURES).chain((measure) =>
  fc.record({ item: fc.constant(item(measure)), answer: fc.oneof(answerTo(measure.kind), notApplicable) }),
);

test("fields say exactly the answer they were filled from, on the page and in a plain form", () => {
  fc.assert(
    fc.property(anyCase, ({ item: asked, answer }) => {
      const draft = draftOf(answer);
      expect(answerIn(asked, draft)).toEqual({ ok: true, value: answer });
      expect(isBlank(asked, draft)).toBe(false);
      const form = new FormData();
      for (const [name, value] of Object.entries(draft)) {
        if (value !== false) form.set(fieldName("q", name as keyof Draft), value === true ? "on" : String(value));
      }
      form.set(fieldName("q", "edition"), "3");
      const posted = postedDraft(form, "q");
      expect(posted.edition).toBe(3);
      expect(answerIn(asked, posted.draft)).toEqual({ ok: true, value: answer });
    }),
  );
});

test("empty fields are blank and no answer, but for words nobody must write", () => {
  for (const measure of MEASURES) {
    expect(isBlank(item(measure), EMPTY_DRAFT)).toBe(true);
    expect(answerIn(item(measure), EMPTY_DRAFT).ok).toBe(measure.kind === "text" || measure.kind === "served");
  }
});

const timing = item({ kind: "timing" });
const clock = (draft: Partial<Draft>) => answerIn(timing, { ...EMPTY_DRAFT, ...draft });

test("a running clock is no answer, a corrected one is what was typed", () => {
  expect(clock({ started: "1000" })).toMatchObject({ ok: false, problem: { code: "answer-timing" } });
  expect(isBlank(timing, { ...EMPTY_DRAFT, started: "1000" })).toBe(false);
  expect(clock({ started: "1000", stopped: "61000" })).toMatchObject({ value: { seconds: 60, started: 1000, stopped: 61_000 } });
  expect(clock({ started: "1000", stopped: "61000", minutes: "1", seconds: "0" })).toMatchObject({ value: { started: 1000 } });
  expect(clock({ started: "1000", stopped: "61000", minutes: "2" })).toMatchObject({ value: { seconds: 120, started: null, stopped: null } });
});

test.each([
  [{ minutes: "4", seconds: "30" }, 270],
  [{ minutes: "4" }, 240],
  [{ seconds: "90" }, 90],
  [{ minutes: "0", seconds: "0" }, 0],
])("typed %j is %i seconds", (draft, seconds) => {
  expect(clock(draft)).toMatchObject({ value: { kind: "timing", seconds, started: null } });
});

test.each([{ minutes: "four" }, { minutes: "-1" }, { minutes: "1.5" }, { minutes: "4", seconds: "x" }])("typed %j is no time", (draft) => {
  expect(clock(draft).ok).toBe(false);
});
