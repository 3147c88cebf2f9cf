import type { Rule } from "#app/core/incentives/rule/rule.ts";

/** What a new rule begins as: points for those who are in the top shares with the certainty a band takes. */
export const sampleRule: Rule = {
  title: { zh: "季度服务之星", en: "Service stars of the quarter" },
  unit: "points",
  gift: null,
  of: { board: "people", measure: "total" },
  eligible: { posts: [], regions: [], observations: 0, noRedLine: true },
  way: { by: "band", certainty: 75, tiers: [{ share: 50, amount: 50 }, { share: 25, amount: 100 }, { share: 10, amount: 200 }] },
  cap: null,
  budget: null,
  pool: null,
  basis: null,
};
