import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formDifference } from "#app/core/form/difference.ts";
import type { Answer, Form, Item } from "#app/core/form/form.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { changedThings } from "#app/curriculum/forms/tell/change.ts";
import { tellCondition, type Voice } from "#app/curriculum/forms/tell/condition.ts";
import { tellValue } from "#app/curriculum/forms/tell/value.ts";
import { worthOf } from "#app/curriculum/forms/tell/worth.ts";
import { createFormats } from "#app/words/formats.ts";
import { createWords } from "#app/words/words.ts";
import { handbookOfFile } from "#tests/support/journey/content.ts";
import { randomForm } from "#tests/support/random-form.ts";
import { sampleFormSource, sampleFormWith } from "#tests/support/sample-form.ts";

const voiceIn = (language: "zh" | "en"): Voice => ({
  t: createWords(language).getFixedT(language, "words"),
  read: (text) => text[language],
  formats: createFormats(language, "Asia/Shanghai"),
});
const zh = voiceIn("zh");
const en = voiceIn("en");
const book = handbookOfFile();

function formOf(source: string): Form {
  const { form, diagnostics } = parseForm(source, "form.yaml", book);
  if (!form) throw new Error(JSON.stringify(diagnostics));
  return form;
}
const sample = formOf(sampleFormSource);
const itemOf = (id: string, form = sample): Item => itemsOf(form).find((item) => item.id === id) ?? itemOf("greeted");

describe("a condition in words", () => {
  test.each([
    ["told", "第 1.2 项不少于 5分钟 1秒", "item 1.2 is 5 min 1 sec or more"],
    ["manner", "第 1.4 项答“直说”", "item 1.4 is “Plainly”"],
    ["restated", "第 1.5 项不超过 4 分", "item 1.5 is Level 4 or less"],
    ["next-step", "第 1.3 项答“否”", "item 1.3 is “No”"],
  ])("%s", (id, inChinese, inEnglish) => {
    const { showIf } = itemOf(id);
    expect(showIf && [tellCondition(zh, sample, showIf), tellCondition(en, sample, showIf)]).toEqual([inChinese, inEnglish]);
  });
});

describe("what answers are worth, in words", () => {
  const said = (id: string) => worthOf(en, itemOf(id)).map(({ answer, worth }) => `${answer}: ${worth}`);

  test("of every kind", () => {
    expect(said("greeted")).toEqual(["Yes: 100%", "No: 0%"]);
    expect(said("repeated")).toEqual(["Yes: 0%", "No: 100%"]);
    expect(said("answer")).toEqual(["Plainly: 100%", "Vaguely: 30%", "A promise: 0%"]);
    expect(said("wait")).toEqual(["Up to 5 min: 100%", "In between: falls evenly", "15 min or more: 0%"]);
    expect(said("restated")).toEqual(["0 times: 0%", "1 or more times: 100%"]);
    expect(said("manner").map((line) => line.split(": ").at(-1))).toEqual(["0%", "25%", "50%", "75%", "100%"]);
    expect([said("story"), said("slip")]).toEqual([[], []]);
  });

  test("is what the score counts", () => {
    const answersOf = (item: Item): Answer[] => {
      if (item.kind === "yes-no") return [true, false].map((yes) => ({ kind: "yes-no", yes, note: null }));
      if (item.kind === "scale") return [1, 2, 3, 4, 5].map((level) => ({ kind: "scale", level, note: null }));
      if (item.kind === "choice") return item.options.map(({ id }) => ({ kind: "choice", option: id, note: null }));
      return item.kind === "count" ? item.thresholds.map(({ from }) => ({ kind: "count", count: from, note: null })) : [];
    };
    fc.assert(
      fc.property(randomForm, (form) => {
        for (const item of itemsOf(form)) {
          const answers = answersOf(item);
          const worth = answers.map((answer) => `${Math.round((valueOf(item, answer) ?? -1) * 100)}%`);
          if (answers.length > 0) expect(worthOf(en, item).map((line) => line.worth)).toEqual(worth);
        }
      }),
    );
  });
});

describe("what changed, thing by thing", () => {
  test("an item and its options are one thing, the form another, graver changes count", () => {
    const after = formOf(sampleFormWith("value: 30 }", "value: 40 }").replace("title: { zh: 小检查, en: A small visit }", "title: { zh: 小检查, en: A visit }").replace("How long was the wait?", "How long did you wait?"));
    const { changes } = formDifference(sample, after);
    expect(changedThings(changes, sample, after).map(({ key, number, grade }) => [key, number, grade])).toEqual([
      ["form-", null, "cosmetic"],
      ["item-wait", "1.2", "cosmetic"],
      ["item-answer", "1.4", "scoring"],
    ]);
  });

  test("is told in both languages for any change there may be, with nothing left to fill in", () => {
    fc.assert(
      fc.property(randomForm, randomForm, (before, after) => {
        const { changes } = formDifference(before, after);
        expect(changedThings(changes, before, after).flatMap((thing) => thing.changes)).toHaveLength(changes.length);
        for (const { part, before: was, after: is } of changes) {
          for (const [value, form] of [[was, before], [is, after]] as const) {
            if (!value || value.kind === "text") continue;
            for (const voice of [zh, en]) expect(tellValue(voice, form, part, value)).toMatch(/^(?!.*(\{\{|undefined|forms\.|visits\.)).+$/s);
          }
        }
      }),
    );
  });
});
