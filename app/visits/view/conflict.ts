import type { PlaceView } from "#app/visits/view/place.ts";

/** A place that an evaluator is not impartial about, as they see it. */
export type OwnConflict = {
  id: string;
  place: PlaceView;
  reason: string;
  /** ms since the epoch. */
  declaredAt: number;
  /** A visit of theirs still to be made there; null where there is none. */
  visitId: string | null;
};

/** `places`: all those not declared. */
export type ConflictsView = { conflicts: OwnConflict[]; places: PlaceView[] };
