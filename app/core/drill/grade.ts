import type { ByDimension, Dimension, Points } from "#app/core/scenario/dimension.ts";
import type { Outcome } from "#app/core/scenario/scenario.ts";
import type { Move } from "#app/core/drill/sitting.ts";

/** A loss in one dimension, in points of its score (0-100), and where it comes from. */
export type Loss = {
  readonly dimension: Dimension;
  readonly source: "scripted" | "economy" | "pace";
  /** L_d in scenario points for `scripted`; null for economy and pace. */
  readonly points: number | null;
  /** What the dimension's score lost by it (negative: the move won something elsewhere lost). */
  readonly score: number;
  /** Standards it cites, at least one. */
  readonly standards: readonly string[];
};

export type Decision = {
  readonly move: Move;
  readonly losses: readonly Loss[];
  /** Reply gold would have chosen here; null where the chosen one is gold's, or nothing better was open. */
  readonly better: string | null;
  /** Points of gold's reply, for the comparison shown beside it. */
  readonly betterPoints: Points | null;
  /** Extra replies it cost, and seconds over its share. */
  readonly detour: number;
  readonly overtimeSeconds: number;
  readonly shareSeconds: number;
  /** The move after which no good ending was in reach any more. */
  readonly settledEnding: boolean;
  /** What the cap of a critical failure took from the total, on the first critical reply. */
  readonly capLoss: number;
};

export type DimensionScore = {
  readonly dimension: Dimension;
  /** 0-100, unrounded. */
  readonly score: number;
  /** Scenario points: achieved, and the most that could be earned (B_d). */
  readonly achieved: number;
  readonly best: number;
  /** Efficiency only: its three parts, 0-100; scripted is null where the scenario scripts no points. */
  readonly parts: { readonly scripted: number | null; readonly economy: number; readonly pace: number } | null;
  /** What the gold course itself leaves below 100 in this dimension (a trade between dimensions). */
  readonly goldGap: number;
  /** What fell below 0 or rose above the best, so that the lines add up. */
  readonly beyond: number;
};

export type Grade = {
  readonly outcome: Outcome | "left" | "timed-out";
  readonly ending: string | null;
  /** Only the dimensions the scenario tests; an absent one is "not assessed". */
  readonly dimensions: ByDimension<DimensionScore>;
  /** Weighted mean of the assessed dimensions before and after the cap, 0-100. */
  readonly uncapped: number;
  readonly total: number;
  /** Total of the gold course, at most 100. */
  readonly bestTotal: number;
  readonly failed: boolean;
  readonly passed: boolean;
  readonly criticals: readonly { readonly turn: number; readonly reply: string; readonly critical: string }[];
  readonly decisions: readonly Decision[];
};
