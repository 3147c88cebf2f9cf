import type { ByDimension, Dimension } from "#app/core/scenario/dimension.ts";

export type ItemScore = {
  readonly item: string;
  /** Why it is or is not in the sums. */
  readonly state: "scored" | "not-applicable" | "hidden" | "unscored" | "unanswered";
  /** 0-1; null unless scored. */
  readonly value: number | null;
  readonly weight: number;
  /** Points (0-100) of its dimension's or the premises' score that it lost; 0 unless scored. */
  readonly loss: number;
};

export type VisitDimensionScore = {
  readonly dimension: Dimension;
  /** 100 · Σ w·value / Σ w over the items that apply. */
  readonly score: number;
  /** How many items it is the mean of. */
  readonly items: number;
};

export type VisitScore = {
  /** A dimension of which nothing applied is absent: "not assessed", never 0. */
  readonly dimensions: ByDimension<VisitDimensionScore>;
  /** Score of the premises; null where nothing of them was assessed. */
  readonly premises: number | null;
  /** Weighted mean of the assessed dimensions before and after the cap; null where no dimension was assessed. */
  readonly uncapped: number | null;
  readonly total: number | null;
  /** True when a critical item failed. */
  readonly failed: boolean;
  readonly criticals: readonly string[];
  /** Every item of the form, in its order. */
  readonly items: readonly ItemScore[];
};
