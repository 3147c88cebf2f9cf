import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";
import type { AppealOutcome } from "#app/core/visit/appeal.ts";
import type { Measured, PeerRange } from "#app/core/visit/peers.ts";
import type { ActionState } from "#app/core/visit/relapse.ts";
import type { VisitMode, VisitState } from "#app/core/visit/visit.ts";
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
  /** Its id in the form. */
  item: string;
  question: Text;
  found: Found;
  /** Points of its dimension's score, or of the premises' score, in tenths. */
  loss: number;
  /** Null for the premises. */
  dimension: Dimension | null;
  /** True where it failed the visit. */
  critical: boolean;
  /** True where less than half was done: a finding, about which something can be planned. */
  finding: boolean;
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

/** One thing that is scored, at this visit, at the place's earlier ones, and at other places; in tenths, null where not assessed. */
export type BesideRow = {
  what: Measured;
  own: number | null;
  /** One for each of `past`. */
  past: (number | null)[];
  /** Null where fewer than five places were assessed. */
  peers: PeerRange | null;
};

/** This visit beside others by the same form that count in standings. */
export type Beside = {
  /** The place's latest four from earlier months, the earliest first. */
  past: { visitId: string; month: string }[];
  /** First and last month, YYYY-MM, of what other places of the region did. */
  peers: { from: string; to: string };
  rows: BesideRow[];
};

/** What is being done about a finding of the visit. */
export type ResultAction = { item: string; actionId: string; state: ActionState };

/** A published visit as its branch reads it. Nothing in it tells who came, when in the month, or what they wrote. */
export type ResultView = ResultScores & {
  visitId: string;
  title: Text;
  branch: PlaceView;
  /** YYYY-MM. */
  month: string;
  mode: VisitMode;
  /** published, appealed or final */
  standing: VisitState;
  /** What became of an appeal; null without one, and while it is open. */
  outcome: AppealOutcome | null;
  /** False: it counts in no standing. */
  counts: boolean;
  beside: Beside;
  /** Questions of the critical items that failed. */
  criticals: Text[];
  /** In the form's order. */
  losses: ResultLoss[];
  standards: ResultStandard[];
  /** By item; none where the reader may not know of them. */
  actions: ResultAction[];
  /** Whether the reader may plan what is done. */
  acts: boolean;
};
