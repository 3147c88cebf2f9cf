import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCase, isAgreed, isPassed } from "#app/core/form/case/compare.ts";
import { parseCase } from "#app/core/form/case/parse.ts";
import type { Answer, Answers } from "#app/core/form/form.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { formWithAnswers } from "#tests/support/random-form.ts";
import { sampleCaseSource } from "#tests/support/sample-case.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource } from "#tests/support/sample-form.ts";

const { form } = parseForm(sampleFormSource, "form.yaml", sampleHandbook);
const found = form && parseCase(sampleCaseSource, "warm-promise.yaml", form).found;
if (!form || !found) throw new Error("the samples are wrong");
const { key } = found;

const compare = (changed: Answers) => compareCase(form, found, { ...key, ...changed });
const yes = (said: boolean): Answer => ({ kind: "yes-no", note: null, yes: said });
const took = (seconds: number): Answer => ({ kind: "timing", note: null, seconds, started: null, stopped: null });
const level = (of: number): Answer => ({ kind: "scale", note: null, level: of });
const option = (of: string): Answer => ({ kind: "choice", note: null, option: of });

describe("answers beside the key of a case", () => {
  it("all agree where they are the key, texts and things to hand in aside", () => {
    const whole = compare({});
    expect(whole).toMatchObject({ of: 11, right: 11, share: 1, criticals: true });
    expect(whole.sections).toEqual([{ id: "inside", of: 5, right: 5 }, { id: "leaving", of: 5, right: 5 }, { id: "premises", of: 1, right: 1 }]);
    expect(compare({ story: { kind: "text", note: null, text: "The sun shone." } })).toEqual(whole);
  });

  it("are told by section, and a missed red line apart", () => {
    const missed = compare({ thanked: yes(true), answer: option("vague") });
    expect(missed).toMatchObject({ of: 11, right: 9, criticals: false });
    expect(missed.sections.map(({ right }) => right)).toEqual([4, 4, 1]);
    expect([...missed.agrees].filter(([, agrees]) => !agrees).map(([id]) => id)).toEqual(["answer", "thanked"]);
  });

  it("disagree at what another answer brought with it or left out", () => {
    const plain = compare({ answer: option("plain"), manner: level(4), restated: { kind: "count", note: null, count: 1 } });
    expect(plain).toMatchObject({ of: 13, right: 10 });
    expect(compare({ wait: took(100) })).toMatchObject({ of: 11, right: 9 });
  });

  it("of any form agree with themselves", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form: any, answers }) => {
        const same = compareCase(any, { ...found, key: answers, within: {} }, answers);
        const unanswered = [...same.agrees.keys()].filter((id) => answers[id] === undefined).length;
        expect(same.right).toBe(same.of - unanswered);
      }),
    );
  });
});

describe("an answer agrees with its key", () => {
  it.each<[string, Answer, Answer, number | undefined, boolean]>([
    ["a word", yes(true), yes(true), undefined, true],
    ["another word", yes(true), yes(false), undefined, false],
    ["another option", option("plain"), option("vague"), undefined, false],
    ["one level off", level(3), level(4), undefined, true],
    ["two levels off", level(3), level(5), undefined, false],
    ["15 s off a short time", took(60), took(45), undefined, true],
    ["16 s off a short time", took(60), took(76), undefined, false],
    ["a tenth off a long time", took(600), took(660), undefined, true],
    ["more than a tenth off", took(600), took(661), undefined, false],
    ["what the case allows", took(600), took(605), 5, true],
    ["more than the case allows", took(600), took(606), 5, false],
    ["a count", { kind: "count", note: null, count: 2 }, { kind: "count", note: null, count: 2 }, undefined, true],
    ["a count one off", { kind: "count", note: null, count: 2 }, { kind: "count", note: null, count: 3 }, undefined, false],
    ["does not apply, for another reason", { kind: "not-applicable", note: null, reason: "no queue" }, { kind: "not-applicable", note: "n", reason: "empty" }, undefined, true],
    ["an answer where nothing applied", { kind: "not-applicable", note: null, reason: "no queue" }, yes(true), undefined, false],
    ["does not apply where it did", yes(true), { kind: "not-applicable", note: null, reason: "empty" }, undefined, false],
  ])("%s", (_, its, answer, within, agrees) => {
    expect(isAgreed(its, answer, within)).toBe(agrees);
  });
});

it("a test is passed by enough items and every critical one", () => {
  const policy = { percent: 85, waitDays: 1 };
  expect(isPassed({ of: 20, right: 17, criticals: true }, policy)).toBe(true);
  expect(isPassed({ of: 20, right: 16, criticals: true }, policy)).toBe(false);
  expect(isPassed({ of: 20, right: 20, criticals: false }, policy)).toBe(false);
  expect(isPassed({ of: 0, right: 0, criticals: true }, policy)).toBe(false);
});
