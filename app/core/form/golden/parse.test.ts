import { expect, test } from "vitest";
import { goldenScoreOf, parseGoldenVisit } from "#app/core/form/golden/parse.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { replacePiece } from "#tests/support/replace-piece.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource } from "#tests/support/sample-form.ts";

const parsed = parseForm(sampleFormSource, "form.yaml", sampleHandbook).form;
if (!parsed) throw new Error("the sample form is wrong");
const form = parsed;

const source = `visit: tried
answers:
  greeted: yes
  wait: 600
  told: { not-applicable: nobody was there }
  answer: vague
  checked: no
  story: It rained.
  slip: declared
  thanked: yes
  pleased: yes
  repeated: no
  example: no
  costs: yes
  tidy: yes
expect:
  total: 54.5
  uncapped: 54.5
  premises: 100
  dimensions: { attitude: 100, efficiency: 75, product-knowledge: 38, problem-solving: 0 }
`;
const read = (piece: string, instead: string) => {
  const { golden, diagnostics } = parseGoldenVisit(replacePiece(source, piece, instead), "golden.yaml", form);
  expect(golden === null).toBe(diagnostics.length > 0);
  return diagnostics.map(({ line, code }) => `${line} ${code}`);
};

test("a worked visit has its answers by the kinds of the items, and a score to compare", () => {
  const { golden } = parseGoldenVisit(source, "golden.yaml", form);
  expect(golden?.answers).toMatchObject({
    greeted: { kind: "yes-no", yes: true, note: null },
    wait: { kind: "timing", seconds: 600 },
    told: { kind: "not-applicable", reason: "nobody was there" },
    answer: { kind: "choice", option: "vague" },
    story: { kind: "text", text: "It rained." },
    slip: { kind: "declared", note: null },
  });
  expect(goldenScoreOf(scoreVisit(form, golden?.answers ?? {}, RULES))).toMatchObject({
    premises: 100,
    dimensions: { attitude: 100, efficiency: 75, "product-knowledge": 38, "problem-solving": 0 },
  });
});

test("scores are compared to two decimals, and none is null", () => {
  const none = goldenScoreOf(scoreVisit(form, {}, RULES));
  expect(none).toEqual({ total: null, uncapped: null, premises: null, dimensions: {}, criticals: [] });
  const third = goldenScoreOf({ ...scoreVisit(form, {}, RULES), total: 100 / 3 });
  expect(third.total).toBe(33.33);
});

test("what is wrong with it is said where it stands", () => {
  expect(read("answer: vague", "anser: vague")).toEqual(["6 golden-item"]);
  expect(read("answer: vague", "answer: perhaps")).toEqual(["6 golden-answer"]);
  expect(read("slip: declared", "slip: yes")).toEqual(["9 golden-answer"]);
  expect(read("wait: 600", "wait: { not-applicable: quiet }")).toEqual(["4 golden-answer"]);
  expect(read("  checked: no\n", "")).toEqual(["2 golden-missing"]);
  expect(read("total: 54.5", "total: 142")).toEqual(["17 value-range"]);
});
