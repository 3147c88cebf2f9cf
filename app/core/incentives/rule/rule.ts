import type { Measure, Share } from "#app/core/standings/board.ts";
import type { Text } from "#app/core/text/text.ts";

/** What is paid: points, money in fen, or pieces of a gift. Amounts are whole numbers of it. */
export const UNITS = ["points", "fen", "gift"] as const;
export type Unit = (typeof UNITS)[number];

/** One step of a way of paying; whoever reaches several is paid the most of them. */
export type Tier<Step> = Step & { readonly amount: number };

/** By what somebody is paid. Scores and rises in tenths of a point. */
export type Way =
  /** The probability of being in the top share is at least `certainty` per cent. */
  | { readonly by: "band"; readonly certainty: number; readonly tiers: readonly Tier<{ readonly share: Share }>[] }
  | { readonly by: "threshold"; readonly tiers: readonly Tier<{ readonly least: number }>[] }
  /** Against the period before, for those who were ranked in both. */
  | { readonly by: "improvement"; readonly tiers: readonly Tier<{ readonly rise: number }>[] }
  /** Among the best so many per cent of the ranked. */
  | { readonly by: "percentile"; readonly tiers: readonly Tier<{ readonly top: number }>[] }
  | { readonly by: "place"; readonly tiers: readonly Tier<{ readonly to: number }>[] };

export const BUDGET_RULES = ["pro-rata", "cut-off"] as const;

/** A rule of incentives as it is stored: who is paid what for standing where on a frozen board. */
export type Rule = {
  readonly title: Text;
  readonly unit: Unit;
  /** What the gift is; null of points and money. */
  readonly gift: Text | null;
  readonly of: { readonly board: "people" | "branches"; readonly measure: Measure };
  readonly eligible: {
    /** Posts and regions paid; empty: all. */
    readonly posts: readonly string[];
    readonly regions: readonly string[];
    /** Observations it takes, besides those it takes to be ranked. */
    readonly observations: number;
    /** Nobody who crossed a red line in the period. */
    readonly noRedLine: boolean;
  };
  readonly way: Way;
  /** The most anybody is paid; null for no limit. */
  readonly cap: number | null;
  /** The most all together are paid, and what happens beyond: all take less in proportion, or the best come first. */
  readonly budget: { readonly total: number; readonly rule: (typeof BUDGET_RULES)[number] } | null;
  /** Branches: null where the branch itself is paid, else bounds in per cent of the branch's amount within which its manager divides it among members. */
  readonly pool: { readonly least: number; readonly most: number } | null;
  /** Where it is agreed in writing that results of visits pay persons; null where they do not. */
  readonly basis: string | null;
};

/** Whether a rule lets results of visits pay persons, which takes a written basis. */
export function paysPersonsByVisits({ of, pool }: Pick<Rule, "of" | "pool">): boolean {
  return of.board === "branches" && of.measure !== "drills" && pool !== null;
}
