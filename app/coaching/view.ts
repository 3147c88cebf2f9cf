import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";

/** One thing said of a drill. `at` in ms since the epoch. */
export type RemarkView = {
  readonly id: string;
  readonly by: Text;
  /** By whoever reads the page. */
  readonly own: boolean;
  readonly at: number;
  readonly text: string;
};

/** What was said of one decision (`turn`: moves made before it) or, null, of the whole drill; in the order of time. */
export type Thread = { readonly turn: number | null; readonly remarks: readonly RemarkView[] };

export type ObjectionOutcome = "will-change" | "stays";
export type AppealOutcome = "upheld" | "rejected";

/** How something that was put to the trainers stands; null while nobody has settled it. */
export type Settled<Outcome> = { readonly outcome: Outcome; readonly reason: string; readonly at: number } | null;

/** An objection of the owner's, at the decision it is about. */
export type OwnObjection = { readonly turn: number; readonly text: string; readonly at: number; readonly settled: Settled<ObjectionOutcome> };

/** The appeal against an assessment's score, as its owner sees it. Days are YYYY-MM-DD in the bank's time zone. */
export type OwnAppeal =
  | { readonly kind: "may"; readonly until: string }
  | { readonly kind: "past"; readonly until: string }
  | { readonly kind: "made"; readonly text: string; readonly at: number; readonly settled: Settled<AppealOutcome> };

/** Everything of coaching that stands at one finished drill, for its owner or for a coach in scope. */
export type CoachingView = {
  readonly sittingId: string;
  readonly mode: DrillMode;
  readonly reader: "owner" | "coach";
  /** Begins the key of every remark written on this showing of the page. */
  readonly key: string;
  readonly threads: readonly Thread[];
  /** False where nobody would read an answer: a practice that is no longer shared. */
  readonly mayWrite: boolean;
  /** Whether coaches may read this practice; null of an assessment, which they always may. */
  readonly shared: boolean | null;
  /** The owner's; none for a coach. */
  readonly objections: readonly OwnObjection[];
  /** Null of practice, and for a coach unless the appeal was upheld. */
  readonly appeal: OwnAppeal | null;
};
