import { describe, expect, it } from "vitest";
import { parseForm } from "#app/core/form/parse.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource, sampleFormWith } from "#tests/support/sample-form.ts";

const parse = (source: string, file = "form.yaml") => parseForm(source, file, sampleHandbook);

function said(source: string) {
  const { form, diagnostics } = parse(source);
  expect(form === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
  return diagnostics.map(({ code, line }) => `${line} ${code}`);
}

/** Line of a piece of text that stands once in a source, from 1. */
function lineOf(source: string, piece: string): number {
  const [before = "", ...after] = source.split(piece);
  if (after.length !== 1) throw new Error(`"${piece}" stands ${after.length} times in the source`);
  return before.split("\n").length;
}

describe("a form that holds together", () => {
  const { form, diagnostics } = parse(sampleFormSource);

  it("is read without a word, and named by the hash of its text", () => {
    expect(diagnostics).toEqual([]);
    expect(form?.hash).toBe(hashSource(sampleFormSource));
    expect(form).toMatchObject({ slug: "small-visit", channel: "branch", sections: [{ id: "inside", hint: null }, { id: "leaving" }, { id: "premises" }] });
  });

  it("has its items with what they leave out filled in", () => {
    const [greeted, wait, told, answer, manner, , , story, slip] = form ? itemsOf(form) : [];
    expect(greeted).toMatchObject({ good: "yes", weight: 2, premises: false, critical: false, mayNotApply: false, showIf: null, hint: null });
    expect(wait).toMatchObject({ weight: 1, dimension: "efficiency", target: 300, limit: 900 });
    expect(told?.showIf).toEqual({ item: "wait", atLeast: 301 });
    expect(answer).toMatchObject({ critical: true, options: [{ value: 100 }, { value: 30 }, { value: 0 }] });
    expect(manner?.showIf).toEqual({ item: "answer", is: { option: "plain" } });
    expect(answer?.evidence).toEqual({ kinds: ["text"], when: "lost" });
    expect(greeted?.evidence).toBeNull();
    expect(slip).toEqual({
      id: "slip", kind: "receipt", required: false, question: { zh: "留着回单吗？", en: "Did you keep the slip?" }, hint: null,
      dimension: null, premises: false, weight: 0, standards: [], critical: false, mayNotApply: true, showIf: null, evidence: null,
    });
    expect(story).toMatchObject({ kind: "text", dimension: null, premises: false, weight: 0, standards: [], required: true });
  });

  it("has premises without a dimension", () => {
    expect(form && itemsOf(form).at(-1)).toMatchObject({ premises: true, dimension: null, standards: ["A03", "S15"] });
  });

  it("is for mystery visits where it does not say, and else for what it says, in one order", () => {
    expect(form?.modes).toEqual(["mystery"]);
    expect(parse(sampleFormWith("channel: branch", "channel: branch\nmodes: [recording, mystery]")).form?.modes).toEqual(["mystery", "recording"]);
  });

  it("is the same in another editor's line ends", () => {
    expect(parse(sampleFormSource.replaceAll("\n", "\r\n")).form).toEqual(form);
  });

  it("is called as its folder, where it lies in one", () => {
    expect(parse(sampleFormSource, "scenarios/visits/small-visit/form.yaml").diagnostics).toEqual([]);
    expect(parse(sampleFormSource, "scenarios/visits/other/form.yaml").diagnostics).toMatchObject([{ code: "slug-folder", line: 1, column: 7 }]);
  });

  it("may have an option called yes", () => {
    const source = sampleFormSource.replace("id: plain", "id: yes").replace("is: plain", "is: yes");
    expect(itemsOf(parse(source).form ?? { ...form!, sections: [] })[4]?.showIf).toEqual({ item: "answer", is: { option: "yes" } });
  });
});

/** What is broken, how, the code that says so, and where: at the comment "here", else at what was written instead, else as told. */
const BROKEN: readonly (readonly [what: string, piece: string, instead: string, code: string, where?: string])[] = [
  ["a text without English", "question: { zh: 等了多久？, en: How long was the wait? }", "question: { zh: 等了多久？ }", "language-missing"],
  ["an empty text", "zh: 有人招呼吗？", 'zh: " "', "value-empty"],
  ["an unknown kind", "kind: timing", "kind: stopwatch", "value-unknown"],
  ["no kind", "        kind: count\n", "", "key-missing", "id: restated"],
  ["a key of another kind", "limit: 900", "limit: 900\n        good: yes # here", "key-unknown"],
  ["a weight of 0", "weight: 2", "weight: 0", "value-range"],
  ["a weight that is no whole number", "weight: 2", "weight: 1.5", "value-type"],
  ["a weight on text", "required: true", "required: true\n        weight: 2 # here", "key-unknown"],
  ["a scored item without standards", "standards: [E01]", "standards: []", "value-range"],
  ["an id used before", "id: checked", "id: told # here", "item-id-twice"],
  ["a section id used before", "id: premises", "id: inside # here", "section-id-twice"],
  ["an option id used before", "id: vague, text", "id: plain, text: { zh: 又, en: Again }, value: 30 }\n          - { id: other, text", "option-id-twice", "id: plain, text: { zh: 又"],
  ["a standard cited twice", "[A01, A02]", "[A01, A01]", "name-twice"],
  ["a standard nobody knows", "[E04]", "[E77]", "standard-unknown"],
  ["a standard of another dimension", "[P13]", "[S10, P13]", "standard-dimension"],
  ["a choice without a full answer", "en: Plainly }, value: 100", "en: Plainly }, value: 90", "choice-no-best", "options:"],
  ["a limit not above the target", "limit: 900", "limit: 300", "timing-limit"],
  ["taps the wrong way round", "limit: 900", "limit: 900\n        between: [called, number]", "between-order", "between:"],
  ["a count that does not begin at 0", "from: 0, value: 0", "from: 2, value: 0", "count-from-zero"],
  ["thresholds that do not rise", "{ from: 1, value: 100 }", "{ from: 0, value: 100 }", "count-order"],
  ["a count nobody can get in full", "{ from: 1, value: 100 }", "{ from: 1, value: 90 }", "count-no-best"],
  ["a condition on an unknown item", "item: wait,", "item: wate,", "condition-item-unknown"],
  ["a condition on a later item", "item: wait, atLeast: 301", "item: checked, is: yes", "condition-order"],
  ["a condition on the item itself", "item: wait, atLeast: 301", "item: told, is: yes", "condition-order"],
  ["a condition in two ways", "atLeast: 301", "atLeast: 301, atMost: 900", "condition-form"],
  ["a condition in no way", "{ item: wait, atLeast: 301 }", "{ item: wait }", "condition-form"],
  ["a condition on an option that is not there", "is: plain", "is: plan", "condition-never"],
  ["a condition of yes on a choice", "is: plain", "is: yes", "condition-never"],
  ["a condition of words on a timing", "atLeast: 301", "is: yes", "condition-unfit"],
  ["a condition of numbers on a choice", "is: plain", "atLeast: 2", "condition-unfit"],
  ["a condition on text", "standards: [A03, S15]", "standards: [A03, S15]\n        showIf: { item: story, is: yes }", "condition-unfit", "showIf: { item: story"],
  ["a condition that never holds", "atMost: 4", "atLeast: 6", "condition-never"],
  ["a condition that always holds", "atLeast: 301", "atLeast: 0", "condition-always"],
  ["a critical item of the wrong kind", "target: 300", "target: 300\n        critical: true # here", "critical-kind"],
  ["a critical item that cannot fail", "en: A promise }, value: 0", "en: A promise }, value: 5", "critical-harmless", "critical: true"],
  ["a critical item that may not apply", "critical: true", "critical: true\n        mayNotApply: true # here", "critical-may-not-apply"],
  ["a critical item of the premises", "standards: [A03, S15]", "standards: [A03, S15]\n        critical: true # here", "critical-premises"],
  ["a form without a critical item", "        critical: true\n", "", "critical-missing", "sections:"],
  ["premises among service", "standards: [A01, A02]", "standards: [A01, A02]\n      - { id: floor, kind: yes-no, question: { zh: 地净吗？, en: Clean? }, dimension: premises, standards: [A03] }", "premises-mixed", "id: floor"],
  ["a dimension that may never be asked about", "question: { zh: 核身份了吗？, en: Was identity checked? }", "question: { zh: 核身份, en: Checked }\n        showIf: { item: greeted, is: yes }", "dimension-conditional", "showIf: { item: manner"],
  ["answers of one worth", "[{ from: 0, value: 0 }, { from: 1, value: 100 }]", "[{ from: 0, value: 100 }, { from: 1, value: 100 }] # here", "values-flat"],
  ["a mode twice", "channel: branch", "channel: branch\nmodes: [mystery, recording, mystery]", "name-twice", "modes:"],
  ["a mode nobody knows", "channel: branch", "channel: branch\nmodes: [telephone]", "value-unknown", "modes:"],
  ["evidence of one kind twice", "{ kinds: [text] }", "{ kinds: [text, text] }", "name-twice"],
  ["evidence of no kind", "{ kinds: [text] }", "{ kinds: [] }", "value-range"],
  ["a weight on a thing to hand in", "kind: receipt", "kind: receipt\n        weight: 2 # here", "key-unknown"],
  ["a condition on a thing to hand in", "standards: [A03, S15]", "standards: [A03, S15]\n        showIf: { item: slip, is: yes }", "condition-unfit", "showIf: { item: slip"],
  ["a channel nobody knows", "channel: branch", "channel: counter", "value-unknown"],
];

describe("a form that does not", () => {
  const broken = BROKEN.map(([what, piece, instead, code, where]) => ({ what, piece, instead, code, where }));

  it.each(broken)("with $what is refused where it stands", ({ piece, instead, code, where }) => {
    const source = sampleFormWith(piece, instead);
    const line = lineOf(source, where ?? (instead.includes("# here") ? "# here" : instead));
    expect(said(source)).toContain(`${line} ${code}`);
    expect(parse(source).form).toBeNull();
  });

  it("is told in both languages what to do, and what was probably meant", () => {
    const [unknown] = parse(sampleFormWith("item: wait,", "item: wiat,")).diagnostics;
    expect(unknown?.message).toEqual({
      zh: "没有叫“wiat”的项：改正名字。是不是“wait”？",
      en: "There is no item “wiat”: correct the name. Did you mean “wait”?",
    });
  });

  it("is told the kinds there are", () => {
    const [kind] = parse(sampleFormWith("kind: timing", "kind: stopwatch")).diagnostics;
    expect(kind?.message.en).toBe("“stopwatch” is not known here. Known here: yes-no, scale, choice, timing, count, text, served, photo, audio, receipt.");
  });

  it("is told what no visit can lose altogether, and where", () => {
    const always = sampleFormWith("from: 0, value: 0", "from: 0, value: 10").replace("        showIf: { item: manner, atMost: 4 }\n", "");
    expect(said(always)).toEqual([`${lineOf(always, "thresholds:")} dimension-no-zero`]);
    expect(said(sampleFormWith("from: 0, value: 0", "from: 0, value: 10"))).toEqual([]);
  });

  it("is told what no item is about", () => {
    const source = sampleFormSource.replaceAll("dimension: attitude", "dimension: efficiency");
    expect(said(source)).toContain(`${lineOf(source, "sections:")} dimension-missing`);
  });

  it("says where the text is not even YAML", () => {
    expect(said(sampleFormWith("sections:", "sections: ["))[0]).toMatch(/^\d+ yaml-syntax$/);
    expect(said("form: 3")).not.toEqual([]);
    expect(said(sampleFormWith("  - id: inside", "  - inside\n  - id: inside"))).toEqual(["6 value-type"]);
  });
});

describe("a form that may pass", () => {
  it("asks whether a thing applied by a condition that every number meets", () => {
    const source = sampleFormWith("limit: 900", "limit: 900\n        mayNotApply: true").replace("atLeast: 301", "atLeast: 0");
    expect(said(source)).toEqual([]);
  });

  it("is warned of premises it leaves out, if it is for branches", () => {
    const [service = ""] = sampleFormSource.split("  - id: premises");
    expect(said(service)).toEqual(["5 premises-missing"]);
    expect(said(service.replace("channel: branch", "channel: hotline"))).toEqual([]);
  });

  it("asks about a dimension on conditions alone, if every answer leads to a question about it", () => {
    const asked = (piece: string, of: string) => sampleFormWith(piece, `${piece}\n        showIf: ${of}`);
    const checked = "question: { zh: 核身份了吗？, en: Was identity checked? }";
    const either = asked(checked, "{ item: greeted, is: yes }").replace("{ item: told, is: no }", "{ item: greeted, is: no }");
    expect(said(either)).toEqual([]);
    expect(said(asked(checked, "{ item: greeted, is: yes }"))).toEqual([expect.stringMatching(/dimension-conditional$/)]);
    expect(said(asked(checked, "{ item: greeted, is: yes }").replace("zh: 有人招呼吗？, en: \"Were you greeted?\" }", "zh: 有人招呼吗？, en: \"Were you greeted?\" }\n        mayNotApply: true"))).toHaveLength(1);
  });
});

/** What is doubtful, how, the code that says so, and where as above. */
const DOUBTFUL: readonly (readonly [what: string, piece: string, instead: string, code: string, where?: string])[] = [
  ["a red line that nothing backs", "        evidence: { kinds: [text] }\n", "", "critical-unbacked", "critical: true"],
  ["a voice as evidence", "{ kinds: [text] }", "{ kinds: [text, audio] }", "audio-not-collected"],
  ["a voice to hand in", "kind: receipt", "kind: audio", "audio-not-collected"],
  ["the same question again", "zh: 有人道谢吗？", "zh: 有人，招呼吗？", "question-twice"],
  ["the same question in English", "Were you thanked?", "WERE YOU GREETED", "question-twice"],
  ["two questions in one", "{ zh: 有人道谢吗？, en: \"Were you thanked?\" }", "{ zh: 有没有人道谢，有没有人送你？, en: \"Were you thanked, and did anybody see you out?\" }", "question-two"],
  ["Chinese in English words", "zh: 有人道谢吗？", "zh: Thanked?", "language-other"],
  ["English in Chinese words", "en: \"Were you thanked?\"", "en: \"有人道谢吗？\"", "language-other"],
  ["an item that is half of its dimension", "weight: 2\n        standards: [A01, A02]", "weight: 3\n        standards: [A01, A02]", "item-decides", "weight: 3\n        standards: [A01, A02]"],
];

describe("a form that makes one wonder", () => {
  it.each(DOUBTFUL.map(([what, piece, instead, code, where]) => ({ what, piece, instead, code, where })))("with $what is told so", ({ piece, instead, code, where }) => {
    const source = sampleFormWith(piece, instead);
    expect(said(source)).toEqual([`${lineOf(source, where ?? instead)} ${code}`]);
    expect(parse(source).form).not.toBeNull();
  });

  it("with few items of a dimension is told so, and which they are", () => {
    const source = sampleFormWith("dimension: problem-solving\n        standards: [S10]", "dimension: product-knowledge\n        standards: [P03]");
    const asked = source.replace("        showIf: { item: told, is: no }\n", "");
    expect(said(asked)).toEqual([`${lineOf(asked, "dimension: problem-solving\n        standards: [S01]\n        unit")} dimension-few`]);
  });

  it("with a dimension of little weight is told so", () => {
    const source = sampleFormSource.replace("weight: 3\n        standards: [P13]", "weight: 10\n        standards: [P13]").replace("standards: [P02]", "weight: 10\n        standards: [P02]");
    expect(said(source)).toEqual([expect.stringMatching(/ dimension-light$/), expect.stringMatching(/ dimension-light$/)]);
  });

  it("is told nothing of wording that reads like two questions in one language alone", () => {
    expect(said(sampleFormWith("en: \"Were you thanked?\"", "en: \"Were you thanked, and was it meant?\""))).toEqual([]);
  });
});
