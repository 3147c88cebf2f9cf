import type { Text } from "#app/core/text/text.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import type { PlaceView } from "#app/visits/view/place.ts";

/** One of the evaluator's own visits. No score: it is not shown to whoever gives it. */
export type OwnVisit = {
  visitId: string;
  title: Text;
  branch: PlaceView;
  state: VisitState;
  /** YYYY-MM-DD in the bank's time zone. */
  dueOn: string;
  visitedOn: string | null;
  /** Items answered and items that apply so far; null before it is begun. */
  progress: { answered: number; of: number } | null;
  /** The reviewer's reason while it is returned. */
  reason: string | null;
};

/** The evaluator's visits, each list in the order in which they want doing. */
export type OwnVisitsView = {
  /** Today in the bank's time zone, YYYY-MM-DD. */
  today: string;
  returned: OwnVisit[];
  underWay: OwnVisit[];
  planned: OwnVisit[];
  /** Submitted and later, the latest first. */
  done: OwnVisit[];
};
