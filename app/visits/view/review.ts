import type { Answer, Item } from "#app/core/form/form.ts";
import type { ItemScore, VisitScore } from "#app/core/form/score.ts";
import type { Remove } from "#app/core/place/distance.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitEvent, VoidCause } from "#app/core/visit/event.ts";
import type { VisitFlag } from "#app/core/visit/flags.ts";
import type { VisitDeed, VisitMode, VisitState } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

export type ReviewItem = {
  item: Item;
  answer: Answer | null;
  /** The answer of the submission before the last, where it was another; null where it is the same or there was none. */
  former: Answer | null;
  score: ItemScore;
  /** What a reviewer remarked on it when the visit was last sent back. */
  remark: string | null;
  /** What reviewers changed since it was last handed in, the first first. */
  edits: ReviewEdit[];
};

/** `actor` is null for a reader who may not know who it was: the bank's people, to a firm. `at` in ms since the epoch. */
export type ReviewEdit = { before: Answer | null; after: Answer | null; reason: string; actor: PersonView | null; at: number };

export type ReviewSection = { id: string; title: Text; items: ReviewItem[] };

/** One line of the visit's history, as its log has it. */
export type ReviewEvent = {
  kind: VisitEvent["kind"];
  /** ms since the epoch. */
  at: number;
  actor: PersonView | null;
  /** Of deeds that need one, and of an approval that counts in no standing. */
  reason: string | null;
  /** Why it came to nothing, or why it came to the bank without anybody of the firm. */
  cause: VoidCause | "no-first-reviewer" | null;
  /** How far from the place its evaluator said they were. */
  remove: Remove | null;
  /** Of a change of one answer. */
  edit: (ReviewEdit & { item: Item }) | null;
};

export type ReviewStandard = { id: string; title: Text; rule: Text };

/** One item beside that of the twin visit; `agrees` null: nothing to compare. */
export type TwinRow = { item: Item; own: Answer | null; other: Answer | null; agrees: boolean | null };

/** The other visit of an overlap: not in yet, or both side by side as they were handed in blind. */
export type TwinView =
  | { in: false }
  | { in: true; visitId: string; evaluator: PersonView; total: number | null; compared: number; agreed: number; agreement: number | null; rows: TwinRow[] };

/** A visit as its reviewers see it: as it was last submitted and changed since, and scored from that. */
export type ReviewView = {
  visitId: string;
  title: Text;
  mode: VisitMode;
  /** What the evaluator was told to do. */
  brief: Text;
  branch: PlaceView;
  evaluator: PersonView;
  /** True where it was arranged with an outside firm, and where the reader belongs to it. */
  outside: boolean;
  ofFirm: boolean;
  /** Who holds it or held it last; null: nobody, or nobody the reader may know. */
  reviewer: PersonView | null;
  /** Who passed it on for the firm. */
  firstReviewer: PersonView | null;
  /** True where it came to the bank at once, because nobody of the firm could review it first. */
  unstaffed: boolean;
  state: VisitState;
  /** What the reader may do now. */
  deeds: VisitDeed[];
  /** True where the reader took it. */
  holds: boolean;
  /** Number of the last event; who acts says which one was seen. */
  seen: number;
  dueOn: string;
  visitedOn: string | null;
  startedAt: number;
  submittedAt: number;
  score: VisitScore;
  /** Why it counts in no standing; null where it counts. */
  excluded: string | null;
  /** Why it came to nothing, if it did. */
  lost: { cause: VoidCause | "cancelled" | "rejected" | "expired"; reason: string | null } | null;
  sections: ReviewSection[];
  /** The standards its items cite, by id. */
  standards: ReviewStandard[];
  /** Worth a look; never a penalty. */
  flags: VisitFlag[];
  twin: TwinView | null;
  /** Oldest first. */
  history: ReviewEvent[];
};
