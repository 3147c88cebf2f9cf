import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRule } from "#app/core/incentives/rule/check.ts";
import type { Rule, Way } from "#app/core/incentives/rule/rule.ts";
import { readRule } from "#app/core/incentives/rule/shape.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";

const rule = (given: Partial<Rule> = {}): Rule => ({ ...sampleRule, ...given });
const found = (given: Partial<Rule>) => checkRule(rule(given)).map(({ path, code }) => `${path} ${code}`);
const way = (given: Way) => found({ way: given });

test("a rule that is right has no faults, and is read back as it was written", () => {
  expect(checkRule(sampleRule)).toEqual([]);
  expect(readRule(JSON.parse(JSON.stringify(sampleRule)))).toEqual({ ok: true, value: sampleRule });
});

test("what is no rule is refused with where it is none", () => {
  const broken = (given: object) => readRule({ ...sampleRule, ...given });
  expect(broken({ unit: "euro" })).toMatchObject({ problem: [{ path: "unit", code: "shape" }] });
  expect(broken({ cap: 1.5 })).toMatchObject({ problem: [{ path: "cap", code: "shape" }] });
  expect(broken({ way: { by: "band", certainty: 75, tiers: [{ share: 20, amount: 1 }] } })).toMatchObject({ problem: [{ path: "way.tiers.0.share" }] });
  fc.assert(fc.property(fc.anything(), (given) => void readRule(given)));
});

test("tiers that overlap, repeat, or pay less for more are named", () => {
  expect(way({ by: "threshold", tiers: [] })).toEqual(["way.tiers no-tiers"]);
  expect(way({ by: "threshold", tiers: [{ least: 800, amount: 10 }, { least: 800, amount: 20 }] })).toEqual(["way.tiers.1 tiers-overlap"]);
  expect(way({ by: "threshold", tiers: [{ least: 800, amount: 10 }, { least: 900, amount: 5 }] })).toEqual(["way.tiers.1 tiers-crossed"]);
  expect(way({ by: "threshold", tiers: [{ least: 800, amount: 10 }, { least: 900, amount: 10 }] })).toEqual(["way.tiers.1 tiers-crossed"]);
  expect(way({ by: "place", tiers: [{ to: 10, amount: 100 }, { to: 3, amount: 300 }] })).toEqual([]);
  expect(way({ by: "percentile", tiers: [{ top: 0, amount: 100 }, { top: 101, amount: 1 }] })).toEqual(["way.tiers.0 step", "way.tiers.1 step"]);
  expect(way({ by: "improvement", tiers: [{ rise: 0, amount: 1 }] })).toEqual(["way.tiers.0 step"]);
  expect(way({ by: "band", certainty: 40, tiers: [{ share: 10, amount: 0 }] })).toEqual(["way.certainty range", "way.tiers.0 amount"]);
});

test("budgets of nothing, caps below every tier and bounds for nobody are named", () => {
  expect(found({ budget: { total: 0, rule: "pro-rata" } })).toEqual(["budget.total budget-nothing"]);
  expect(found({ cap: 1 })).toEqual(["cap cap-below"]);
  expect(found({ pool: { least: 0, most: 50 } })).toEqual(["pool pool-of-people"]);
  const branches = { of: { board: "branches", measure: "drills" } } as const;
  expect(found({ ...branches, pool: { least: 60, most: 70 } })).toEqual(["pool pool-for-nobody"]);
  expect(found({ ...branches, pool: { least: 50, most: 20 } })).toEqual(["pool pool-bounds"]);
  expect(found({ ...branches, pool: { least: 0, most: 40 } })).toEqual([]);
  expect(found({ ...branches, eligible: { ...sampleRule.eligible, posts: ["teller"] } })).toEqual(["eligible.posts no-posts"]);
});

test("results of visits pay persons only on a written basis", () => {
  const visits = { of: { board: "branches", measure: "total" }, pool: { least: 0, most: 40 } } as const;
  expect(found(visits)).toEqual(["basis basis-missing"]);
  expect(found({ ...visits, basis: "工会协商纪要 2026-11" })).toEqual([]);
  expect(found({ of: visits.of })).toEqual([]);
  expect(found({ of: { board: "people", measure: "premises" } })).toEqual(["of.measure unknown"]);
});

test("titles and gifts are named in both languages", () => {
  expect(found({ title: { zh: "", en: "x".repeat(61) } })).toEqual(["title.zh missing", "title.en long"]);
  expect(found({ unit: "gift", gift: null })).toEqual(["gift.zh missing", "gift.en missing"]);
});
