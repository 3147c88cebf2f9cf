import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";
import type { PlaceView } from "#app/visits/view/place.ts";

/** What was found at an item, in words nobody can be known by: no notes, no reasons, no texts, whole minutes. */
export type Found =
  | { kind: "yes-no"; yes: boolean }
  | { kind: "scale"; level: number; low: Text; high: Text }
  | { kind: "choice"; text: Text }
  /** Rounded up to whole minutes; target and limit in seconds. */
  | { kind: "timing"; minutes: number; target: number; limit: number }
  | { kind: "count"; count: number; unit: Text };

/** One item that cost points or failed the visit. */
export type ResultLoss = {
  question: Text;
  found: Found;
  /** Points of its dimension's score, or of the premises' score, in tenths. */
  loss: number;
  /** Null for the premises. */
  dimension: Dimension | null;
  /** True where it failed the visit. */
  critical: boolean;
  /** Ids in `standards`. */
  standards: string[];
};

/** A standard that points were lost on, and where to practise it. */
export type ResultStandard = {
  id: string;
  title: Text;
  rule: Text;
  /** What to say. */
  phrase: Text | null;
  drills: { slug: string; title: Text }[];
};

/** Scores of one published visit, 0-100, in tenths. */
export type ResultScores = {
  /** A dimension of which nothing applied is absent. */
  dimensions: { dimension: Dimension; score: number; items: number }[];
  premises: number | null;
  /** Before and after the cap of a failed visit; null where no dimension was assessed. */
  uncapped: number | null;
  total: number | null;
  failed: boolean;
};

/** A published visit as its branch reads it. Nothing in it tells who came, when in the month, or what they wrote. */
export type ResultView = ResultScores & {
  visitId: string;
  title: Text;
  branch: PlaceView;
  /** YYYY-MM. */
  month: string;
  /** Questions of the critical items that failed. */
  criticals: Text[];
  /** In the form's order. */
  losses: ResultLoss[];
  standards: ResultStandard[];
};
