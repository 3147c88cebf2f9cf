import type { Text } from "#app/core/text/text.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

export type QueueVisit = {
  visitId: string;
  /** Of the form. */
  slug: string;
  title: Text;
  branch: PlaceView;
  evaluator: PersonView;
  /** Who took it, if anybody did. */
  reviewer: PersonView | null;
  state: VisitState;
  dueOn: string;
  visitedOn: string | null;
  /** ms since the epoch. */
  submittedAt: number | null;
  publishedAt: number | null;
  total: number | null;
  failed: boolean;
  /** How often it was sent back. */
  returns: number;
};

/** The reviewers' work in the reader's scope, without visits the reader evaluated. */
export type QueueView = {
  today: string;
  /** Submitted and taken by nobody; who waits longest is first. */
  waiting: QueueVisit[];
  /** In review or approved by the reader. */
  mine: QueueVisit[];
  /** In review or approved by other reviewers. */
  others: QueueVisit[];
  returned: QueueVisit[];
  /** Planned and under way, by due date. */
  coming: QueueVisit[];
  /** The last ones published. */
  published: QueueVisit[];
};
