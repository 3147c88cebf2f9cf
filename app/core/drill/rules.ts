import type { Dimension } from "#app/core/scenario/dimension.ts";

/**
 * How a score is made from points. Pinned by version when a scenario is published; a change that alters
 * any stored result is a new version.
 */
export type Rules = {
  readonly version: number;
  /** Weights of the dimensions; they sum to 1. Kept as integer hundredths so that comparison is exact. */
  readonly weights: Readonly<Record<Dimension, number>>;
  /** Hundredths of efficiency: scripted, economy, pace (60/20/20). */
  readonly efficiency: { readonly scripted: number; readonly economy: number; readonly pace: number };
  /** A critical failure caps the total here (40 of 100). */
  readonly criticalCap: number;
};

/** What the bank decides about drills: pass marks, attempts, time. */
export type DrillPolicy = {
  readonly version: number;
  readonly pass: { readonly total: number; readonly dimension: number };
  readonly attempts: number;
  /** A sitting without any event for so long is closed as a time-out, in seconds, by mode. */
  readonly idleSeconds: { readonly practice: number; readonly assessment: number };
  /** After so long without a heartbeat the page counts as lost, in seconds. */
  readonly lostAfterSeconds: number;
  /** Assessment: how long the first cut holds the clock, in seconds. */
  readonly firstCutSeconds: number;
};
