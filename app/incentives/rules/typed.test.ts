import { expect, test } from "vitest";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";
import { amountIn, fieldsOf, ruleTyped } from "#app/incentives/rules/typed.ts";

const MONEY: Rule = {
  ...sampleRule, unit: "fen", of: { board: "branches", measure: "composite" }, eligible: { posts: [], regions: ["north"], observations: 4, noRedLine: false },
  way: { by: "improvement", tiers: [{ rise: 25, amount: 30_050 }, { rise: 50, amount: 60_000 }] }, cap: 60_000, budget: { total: 1_000_000_000_00, rule: "cut-off" }, pool: { least: 5, most: 40 }, basis: "工会协商纪要",
};

test("what an editor shows is read back as the rule it shows", () => {
  const rules: Rule[] = [sampleRule, MONEY, { ...sampleRule, unit: "gift", gift: { zh: "雨伞", en: "umbrella" }, eligible: { ...sampleRule.eligible, posts: ["teller", "大堂"] }, way: { by: "place", tiers: [{ to: 3, amount: 1 }] } }, { ...sampleRule, way: { by: "threshold", tiers: [{ least: 855, amount: 1 }] } }, { ...sampleRule, way: { by: "percentile", tiers: [{ top: 20, amount: 5 }] } }];
  for (const rule of rules) expect(ruleTyped(fieldsOf(rule))).toEqual({ ok: true, rule });
});

test("what cannot be read is named, and nothing is guessed", () => {
  const read = ruleTyped({ ...fieldsOf(sampleRule), unit: "euro", of: "people:premises", step0: "33", amount1: "1.5", certainty: "", budget: "abc" });
  expect(read).toEqual({ ok: false, fields: ["unit", "budget", "of", "certainty", "step0", "amount1"] });
  expect(["300.5", "0.05", "-3", "1,000", "3e2"].map((text) => amountIn("fen", text))).toEqual([30_050, 5, undefined, undefined, undefined]);
  expect(["-3", "−3", "3", "--3"].map((text) => amountIn("points", text, true))).toEqual([-3, -3, 3, undefined]);
});

test("tiers left empty do not count, and half a tier is asked for", () => {
  const { step2: _, amount2: __, ...two } = fieldsOf(sampleRule);
  expect(ruleTyped(two)).toMatchObject({ ok: true, rule: { way: { tiers: [{ share: 50 }, { share: 25 }] } } });
  expect(ruleTyped({ ...two, amount2: "10" })).toEqual({ ok: false, fields: ["step2"] });
});
