import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Answers, Condition, Form, Item } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { formOf, formWithAnswers, NOT_APPLICABLE } from "#tests/support/random-form.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource } from "#tests/support/sample-form.ts";

const parsed = parseForm(sampleFormSource, "form.yaml", sampleHandbook).form;
if (!parsed) throw new Error("the sample form is wrong");
const form: Form = parsed;

const wait = (seconds: number): Answer => ({ kind: "timing", note: null, seconds, started: null, stopped: null });
const option = (id: string): Answer => ({ kind: "choice", note: null, option: id });
const level = (n: number): Answer => ({ kind: "scale", note: null, level: n });
const shown = (answers: Answers, id: string) => visibleItems(form, answers).has(id);

describe("an item with a condition", () => {
  it("is hidden until the item it asks about is answered as it wants", () => {
    expect([undefined, wait(300), wait(301)].map((answer) => shown(answer ? { wait: answer } : {}, "told"))).toEqual([false, false, true]);
    expect([option("vague"), option("plain")].map((answer) => shown({ answer }, "manner"))).toEqual([false, true]);
  });

  it("is hidden with the item it asks about, whatever that one said before", () => {
    expect(shown({ answer: option("plain"), manner: level(2) }, "restated")).toBe(true);
    expect(shown({ answer: option("plain"), manner: level(5) }, "restated")).toBe(false);
    expect(shown({ answer: option("vague"), manner: level(2) }, "restated")).toBe(false);
  });

  it("is hidden where that one does not apply", () => {
    const asks: Condition = { item: "told", is: "no" };
    const other = formOf(itemsOf(form).map((item): Item => (item.id === "checked" ? { ...item, showIf: asks } : item)), 4);
    expect(visibleItems(other, { wait: wait(400), told: NOT_APPLICABLE }).has("checked")).toBe(false);
    expect(visibleItems(other, { wait: wait(400), told: { kind: "yes-no", note: null, yes: false } }).has("checked")).toBe(true);
  });

  it("is hidden in a circle, which ends", () => {
    const circle = (id: string, of: string): Item => ({ ...itemsOf(form)[0]!, id, showIf: { item: of, is: "yes" } });
    const yes: Answer = { kind: "yes-no", note: null, yes: true };
    expect(visibleItems(formOf([circle("a", "b"), circle("b", "a")], 2), { a: yes, b: yes })).toEqual(new Set());
  });
});

describe("what is missing", () => {
  it("is what is shown, must be answered and is not, in the order of the form", () => {
    expect(missingItems(form, {})).toEqual(["greeted", "wait", "answer", "checked", "story", "thanked", "pleased", "repeated", "example", "costs", "tidy"]);
    expect(missingItems(form, { answer: option("plain"), wait: wait(400), story: { kind: "text", note: null, text: "Quiet." } })).toEqual([
      "greeted",
      "told",
      "manner",
      "checked",
      "thanked",
      "pleased",
      "repeated",
      "example",
      "costs",
      "tidy",
    ]);
  });

  it("is nothing where all is answered, whatever text may be left out and whatever is to be handed in", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form: any, answers }) => {
        const missing = new Set(missingItems(any, answers));
        const visible = visibleItems(any, answers);
        for (const item of itemsOf(any)) {
          const free = item.kind === "photo" || item.kind === "audio" || item.kind === "receipt" || ((item.kind === "text" || item.kind === "served") && !item.required);
          const due = visible.has(item.id) && !answers[item.id] && !free;
          expect(missing.has(item.id)).toBe(due);
        }
      }),
    );
  });
});
