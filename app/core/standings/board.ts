import type { Dimension } from "#app/core/scenario/dimension.ts";

/** What a board is about: people by their assessment drills, branches by their published visits, and teams made of them. */
export const BOARD_KINDS = ["people", "branches", "regions", "posts"] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** Which of an observation's scores is ranked. */
export type Scored = "total" | "premises" | Dimension;

/** What is ranked: a score, or of teams the mean of their members' drills, and drills and visits together. */
export type Measure = Scored | "drills" | "composite";

/** One finished assessment or one published visit as stored. */
export type Recorded = {
  readonly id: string;
  /** Person (drills) or branch (visits). */
  readonly subject: string;
  /** What it was observed with: the scenario or form. */
  readonly source: string;
  /** Who scored it; null for drills. */
  readonly evaluator: string | null;
  /** Month it counts in, YYYY-MM. */
  readonly period: string;
  /** 0-100, unrounded; null or absent where not assessed. */
  readonly scores: Readonly<Partial<Record<Scored, number | null>>>;
  /** A critical failure. */
  readonly failed: boolean;
};

/** What the model counts once: the attempts of one person at one scenario in one month, or one visit. */
export type Observation = {
  /** Ids of the recorded results it is made of, oldest id first. */
  readonly from: readonly string[];
  readonly subject: string;
  readonly source: string;
  readonly evaluator: string | null;
  readonly period: string;
  /** Mean of the results, 0-100. */
  readonly score: number;
  /** How many of the results failed critically. */
  readonly failures: number;
};

/** What is known of one subject. Points on the scale of scores; may leave 0-100 by adjustment. */
export type Estimate = {
  readonly subject: string;
  /** Observations, and different evaluators among them. */
  readonly n: number;
  readonly evaluators: number;
  readonly rawMean: number;
  /** Mean of the observations after taking off the effects of their scenarios, forms and evaluators. */
  readonly adjustedMean: number;
  /** n / (n + k), 0-1: how far the estimate follows the subject's own results. */
  readonly weight: number;
  /** Above (+) or below (−) the mean of all subjects: weight · (adjustedMean − mean). */
  readonly deviation: number;
  /** mean + deviation: the estimate that is ranked. */
  readonly value: number;
  /** Posterior standard deviation of the deviation, the uncertainty of all effects included. */
  readonly sd: number;
};

/** A set of subjects and scenarios, forms or evaluators that share no observation with any other set. */
export type Part = { readonly factor: "source" | "evaluator"; readonly levels: readonly string[]; readonly subjects: readonly string[] };

/** The model y = mean + subject + source + evaluator + error, fitted. */
export type Fit = {
  readonly observations: number;
  /** Mean of all subjects over all sources and evaluators alike, points. */
  readonly mean: number;
  /** Variances between subjects and of one observation, points². */
  readonly subjectVariance: number;
  readonly errorVariance: number;
  /** errorVariance / subjectVariance, in observations; Infinity where subjects are not distinguishable. */
  readonly k: number;
  /** False where the data do not tell the subjects apart: then no honours, every place is first to last. */
  readonly distinguishable: boolean;
  /** True where the error variance could not be estimated and the policy's was taken. */
  readonly errorAssumed: boolean;
  /** Points that a scenario or form, and an evaluator, add to a score; above 0 is easy or lenient. */
  readonly sources: ReadonlyMap<string, number>;
  readonly evaluators: ReadonlyMap<string, number>;
  /** False where effects of one factor cannot be compared within subjects; `parts` then names the sets. */
  readonly connected: boolean;
  readonly parts: readonly Part[];
  readonly estimates: ReadonlyMap<string, Estimate>;
  /** What the estimates' errors have in common; only the drawing of places reads it. */
  readonly shared: SharedError;
};

/**
 * Effects are estimated too, and their errors move several subjects at once. The error of subject i's deviation is
 * ownSd · z_i + Σ_c loads_c · e_c over its columns, with e = errorSd · (L')⁻¹ z and all z independent standard normal.
 */
export type SharedError = {
  /** L, lower triangular, row by row, width × width. */
  readonly width: number;
  /** What each of the columns is the effect of, by `columnName`. */
  readonly names: readonly string[];
  readonly root: Float64Array;
  readonly errorSd: number;
  readonly subjects: ReadonlyMap<string, { readonly ownSd: number; readonly columns: Int32Array; readonly loads: Float64Array }>;
};

/** The shares of a board, in per cent from the top, for bands and benchmark lines. */
export const SHARES = [10, 25, 50] as const;
export type Share = (typeof SHARES)[number];

/** Where one of several stands among them. Place 1 is best. */
export type Placing = {
  readonly subject: string;
  readonly place: number;
  /** Whether others share the place. */
  readonly tied: boolean;
  /** 90% interval of the place: best and worst; holds `place`. */
  readonly best: number;
  readonly worst: number;
  /** Posterior probability, 0-1, of being within each share. */
  readonly chances: Readonly<Record<Share, number>>;
  /** The smallest share of which the policy is certain enough; null for none. */
  readonly band: Share | null;
  /** Places won (+) or lost (−) since the former board; null without a place there. */
  readonly movement: number | null;
};

/** One ranked subject. */
export type Row = Placing & { readonly estimate: Estimate };

/** One subject with too few observations for a place, and what is missing. */
export type Provisional = {
  readonly subject: string;
  readonly n: number;
  readonly evaluators: number;
  readonly missing: { readonly observations: number; readonly evaluators: number };
};

export type Board = {
  readonly kind: BoardKind;
  /** By place, equal places by subject. */
  readonly rows: readonly Row[];
  /** By subject. */
  readonly provisional: readonly Provisional[];
  readonly distinguishable: boolean;
  /** The estimate at the last place of each share, points; a share in which nobody has room is absent. */
  readonly benchmarks: Readonly<Partial<Record<Share, number>>>;
};

/** One observation on its way into an estimate: adjusted = score − sourceEffect − evaluatorEffect. */
export type ReasonLine = Observation & {
  readonly sourceEffect: number;
  /** 0 without an evaluator. */
  readonly evaluatorEffect: number;
  readonly adjusted: number;
};

/** "Why am I here": everything an estimate is made of. */
export type Reason = {
  readonly estimate: Estimate;
  /** By period, then source. */
  readonly lines: readonly ReasonLine[];
  readonly mean: number;
  readonly k: number;
  readonly errorAssumed: boolean;
  readonly distinguishable: boolean;
  /**
   * The same in tenths of a point, as shown: rawMean + adjustment = adjustedMean, adjustedMean + pull = value,
   * and mean + deviation = value, exactly.
   */
  readonly tenths: {
    readonly rawMean: number;
    readonly adjustment: number;
    readonly adjustedMean: number;
    readonly pull: number;
    readonly value: number;
    readonly mean: number;
    readonly deviation: number;
  };
};
