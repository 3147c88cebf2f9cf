import type { Text } from "#app/core/text/text.ts";
import type { VoidCause } from "#app/core/visit/event.ts";
import type { VisitMode, VisitState } from "#app/core/visit/visit.ts";
import type { PlaceView } from "#app/visits/view/place.ts";

/** One of the evaluator's own visits. No score: it is not shown to whoever gives it. */
export type OwnVisit = {
  visitId: string;
  title: Text;
  branch: PlaceView;
  mode: VisitMode;
  state: VisitState;
  /** YYYY-MM-DD in the bank's time zone. */
  dueOn: string;
  /** The day asked for, and its hours; null: any until it is due. */
  plannedOn: string | null;
  band: string | null;
  /** What it is to earn, in fen, while it is still to come; else null. */
  fee: number | null;
  visitedOn: string | null;
  /** Items answered and items that apply so far; null before it is begun. */
  progress: { answered: number; of: number } | null;
  /** The reviewer's reason while it is returned, and why it came to nothing; null where nothing was said. */
  reason: string | null;
  /** Why it is void; null unless it is. */
  cause: VoidCause | null;
  /** Slug of the form whose test is to be passed before it can be accepted; null: none is. */
  test: string | null;
  /** Number of the last event; who answers an offer says which one was seen. */
  seen: number;
};

/** The evaluator's visits, each list in the order in which they want doing. */
export type OwnVisitsView = {
  /** Today in the bank's time zone, YYYY-MM-DD. */
  today: string;
  returned: OwnVisit[];
  underWay: OwnVisit[];
  /** Waiting for an answer. */
  offered: OwnVisit[];
  /** Accepted, or planned when nobody was asked. */
  planned: OwnVisit[];
  /** Submitted and later, the latest first. */
  done: OwnVisit[];
  /** Declined, or come to nothing otherwise; the latest due first. */
  ended: OwnVisit[];
};
