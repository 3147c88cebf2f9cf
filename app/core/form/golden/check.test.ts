import { expect, test } from "vitest";
import { checkGoldenVisit } from "#app/core/form/golden/check.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { replacePiece } from "#tests/support/replace-piece.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource } from "#tests/support/sample-form.ts";

const { form } = parseForm(sampleFormSource, "form.yaml", sampleHandbook);
if (!form) throw new Error("the sample form is wrong");

const source = `visit: broken
answers:
  greeted: yes
  wait: 100
  answer: promise
  checked: yes
  story: It rained.
  thanked: no
  pleased: yes
  repeated: no
  example: yes
  costs: yes
  tidy: no
expect:
  total: 40
  uncapped: 77.5
  premises: 0
  dimensions: { attitude: 75, efficiency: 100, product-knowledge: 40, problem-solving: 100 }
  criticals: [answer]
`;
const said = (text: string) => checkGoldenVisit(text, "golden.yaml", form, RULES).diagnostics.map(({ line, code }) => `${line} ${code}`);
const changed = (piece: string, instead: string) => said(replacePiece(source, piece, instead));

test("a worked visit holds to every figure, and a difference is told where it is recorded", () => {
  expect(said(source)).toEqual([]);
  expect(changed("premises: 0", "premises: 50")).toEqual(["17 golden-score"]);
  expect(changed("attitude: 75", "attitude: 74.99")).toEqual(["18 golden-score"]);
  expect(changed("attitude: 75, ", "")).toEqual(["18 golden-score"]);
  expect(changed("  criticals: [answer]\n", "")).toEqual(["15 golden-score"]);
  expect(changed("total: 40", "total: null")).toEqual(["15 golden-score"]);
});

test("nothing is compared where the visit cannot be read", () => {
  expect(changed("  greeted: yes\n", "")).toEqual(["2 golden-missing"]);
});
