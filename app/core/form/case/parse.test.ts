import { expect, test } from "vitest";
import { parseCase } from "#app/core/form/case/parse.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { replacePiece } from "#tests/support/replace-piece.ts";
import { sampleCaseSource } from "#tests/support/sample-case.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource } from "#tests/support/sample-form.ts";

const parsed = parseForm(sampleFormSource, "form.yaml", sampleHandbook).form;
if (!parsed) throw new Error("the sample form is wrong");
const form = parsed;

const read = (source: string) => parseCase(source, "small-visit/cases/warm-promise.yaml", form);
const said = (piece: string, instead: string) => read(replacePiece(sampleCaseSource, piece, instead)).diagnostics.map(({ line, code }) => `${line} ${code}`);

test("a case has a story, a key by the kinds of the items, and reasons", () => {
  const { found, diagnostics } = read(sampleCaseSource);
  expect(diagnostics).toEqual([]);
  expect(found).toMatchObject({
    name: "warm-promise",
    key: { greeted: { yes: true }, wait: { seconds: 600 }, told: { reason: "nobody was there" }, answer: { option: "promise" } },
    within: {},
    because: { answer: { en: "“You cannot lose” is a promise." } },
  });
});

test("what is wrong with its answers is said as of a worked visit", () => {
  expect(said("answer: promise", "anser: promise")).toEqual(["8 golden-item"]);
  expect(said("answer: promise", "answer: perhaps")).toEqual(["8 golden-answer"]);
  expect(said("  checked: yes\n", "")).toEqual(["4 golden-missing"]);
});

test("what is wrong with the rest is said where it stands", () => {
  expect(said("case: warm-promise", "case: cold-promise")).toEqual(["1 case-name"]);
  expect(said("  checked: yes", "  manner: 4\n  checked: yes")).toEqual(["9 case-hidden"]);
  expect(said("because:", "within: { wait: 30, greeted: 5 }\nbecause:")).toEqual(["17 case-within"]);
  expect(said("  answer: {", "  story: {")).toEqual(["18 case-because"]);
  expect(said("zh: 热情的一句", "zh: A warm word")).toEqual(["2 language-other"]);
  expect(said(", en: A warm word", "")).toEqual(["2 language-missing"]);
});

test("a case in which nothing can go wrong is refused", () => {
  const because = sampleCaseSource.slice(sampleCaseSource.indexOf("because:"));
  expect(said(because, "")).toEqual([]);
  const harmless = replacePiece(sampleCaseSource, because, "").replace("answer: promise", "answer: vague");
  expect(read(harmless).diagnostics.map(({ code }) => code)).toEqual(["case-plain"]);
  expect(read(harmless).found).toBeNull();
});
