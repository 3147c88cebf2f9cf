import type { Text } from "#app/core/text/text.ts";
import type { VisitFlag } from "#app/core/visit/flags.ts";
import type { VisitMode, VisitState } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

export type QueueVisit = {
  visitId: string;
  /** Of the form. */
  slug: string;
  title: Text;
  mode: VisitMode;
  branch: PlaceView;
  evaluator: PersonView;
  /** The outside firm it was arranged with; null for the bank's own. */
  firm: PlaceView | null;
  /** Who took it, if anybody did whom the reader may know. */
  reviewer: PersonView | null;
  state: VisitState;
  dueOn: string;
  visitedOn: string | null;
  /** ms since the epoch. */
  submittedAt: number | null;
  publishedAt: number | null;
  /**
   * It cannot be opened and tells nothing: to readers of the bank while the firm has not passed it on, and while it is
   * appealed to those who may come to score it again.
   */
  sealed: boolean;
  /** Null also while it is sealed. */
  total: number | null;
  failed: boolean;
  /** What is worth a second look, each kind once; only of what is to be reviewed. */
  flags: VisitFlag["kind"][];
  /** How often it was sent back. */
  returns: number;
};

/** A running campaign as a firm is told of it: by its form and days (YYYY-MM-DD), how many visits of the firm were handed in, of how many. */
export type QuotaView = { title: Text; from: string; to: string; used: number; most: number };

/** The reviewers' work in the reader's scope or firm, without visits the reader evaluated. Red lines are first everywhere. */
export type QueueView = {
  today: string;
  /** True for the reviewers of an outside firm, who see their firm's visits from the submission on. */
  ofFirm: boolean;
  /** How many more there are than are listed, in hand and coming. */
  unlisted: { open: number; coming: number };
  /** For the reader's house to take; who waits longest is first. */
  waiting: QueueVisit[];
  /** Taken or approved by the reader. */
  mine: QueueVisit[];
  /** Taken or approved by others of the reader's house. */
  others: QueueVisit[];
  /** With the other house: with an outside firm for the bank, with the bank for a firm. */
  elsewhere: QueueVisit[];
  returned: QueueVisit[];
  /** Coming and under way, by due date; planners only. */
  coming: QueueVisit[];
  /** The last ones published. */
  published: QueueVisit[];
  /** The last ones that came to nothing after they were handed in. */
  ended: QueueVisit[];
};
