import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Points } from "#app/core/scenario/dimension.ts";
import type { SpeakingMood } from "#app/core/scenario/scenario.ts";
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
  /** Whether the owner works in a branch, whose manager may then read what is shared. */
  readonly inBranch: boolean;
  /** Turns of the decisions its owner may object to; none for a coach. */
  readonly decisions: readonly number[];
  /** The owner's; none for a coach. */
  readonly objections: readonly OwnObjection[];
  /** Null of practice, and for a coach unless the appeal was upheld. */
  readonly appeal: OwnAppeal | null;
};

/** What a trainee did at a decision; a silence has no words. */
export type Act = { readonly kind: "say" | "do"; readonly text: Text } | { readonly kind: "silence"; readonly text: null };

/** "I disagree with this reply": the decision, and the objection where there is one already. */
export type ObjectionForm = {
  readonly sittingId: string;
  readonly turn: number;
  readonly title: Text;
  readonly line: Text | null;
  readonly act: Act;
  readonly made: OwnObjection | null;
  readonly key: string;
};

export type AppealForm = { readonly sittingId: string; readonly title: Text; readonly endedAt: number; readonly appeal: OwnAppeal };

/** One line of what waits for trainers, or was settled by them. */
export type HearingRow<Outcome> = {
  readonly id: string;
  readonly by: Text;
  readonly title: Text;
  readonly text: string;
  readonly at: number;
  readonly settled: { readonly outcome: Outcome; readonly at: number } | null;
};

/** A page of such lines: open ones first, the longest waiting at the head; then the settled, the latest first. */
export type Hearings<Outcome> = {
  readonly rows: readonly HearingRow<Outcome>[];
  /** Of those that fit the filter. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Whether there is any at all, whatever is asked for. */
  readonly any: boolean;
  readonly scenarios: readonly { readonly slug: string; readonly title: Text }[];
};

/** An objection as trainers see it: the place in the script, and nothing else of the drill. */
export type ObjectionView = {
  readonly id: string;
  readonly by: Text;
  readonly at: number;
  readonly text: string;
  readonly slug: string;
  readonly hash: string;
  readonly version: number;
  readonly title: Text;
  readonly beat: string;
  /** What the customer says there, by mood. */
  readonly lines: readonly { readonly mood: SpeakingMood; readonly line: Text }[];
  readonly act: Act;
  /** What the script says of that act; null where it says nothing. */
  readonly note: Text | null;
  readonly because: readonly string[];
  readonly points: Points;
  /** How many others objected to the same act. */
  readonly others: number;
  readonly settled: (NonNullable<Settled<ObjectionOutcome>> & { readonly by: Text }) | null;
};

/** An appeal as trainers see it; the drill itself is told by the room of drills. */
export type AppealView = {
  readonly id: string;
  readonly sittingId: string;
  readonly ownerId: string;
  readonly by: Text;
  readonly at: number;
  readonly text: string;
  readonly title: Text;
  readonly settled: (NonNullable<Settled<AppealOutcome>> & { readonly by: Text }) | null;
};
