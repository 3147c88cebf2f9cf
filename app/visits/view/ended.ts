import type { Text } from "#app/core/text/text.ts";
import type { ComingView } from "#app/visits/view/coming.ts";
import type { PlaceView } from "#app/visits/view/place.ts";

/** How a visit ends before it is handed in; a declined one waits for its planner. */
export const ENDED_STATES = ["declined", "cancelled", "expired", "void"] as const;
export type EndedState = (typeof ENDED_STATES)[number];

export type EndedVisit = Pick<ComingView, "visitId" | "branch" | "evaluator" | "mode" | "dueOn" | "cause" | "reason" | "mayRevisit" | "revisit"> & {
  state: EndedState;
  /** Of the form. */
  title: Text;
};

/** Visits that came to nothing before they were handed in, the latest day first, as their planners look them up. */
export type EndedView = {
  /** Every branch the reader may plan for, and the one and the state chosen; null: all. */
  branches: PlaceView[];
  branch: string | null;
  state: EndedState | null;
  visits: EndedVisit[];
  page: number;
  pages: number;
};
