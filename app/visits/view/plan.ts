import type { Text } from "#app/core/text/text.ts";
import type { MENDABLE } from "#app/core/visit/revisit.ts";
import type { Ties } from "#app/core/visit/unfit.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

/** Somebody who may be sent, and what there is between them and the places a visit is planned for, by place; absent: nothing. */
export type EvaluatorChoice = PersonView & {
  ties: Record<string, Ties>;
  /** Slugs of the forms on which they have still to pass the test. */
  untested: string[];
};

/** What a visit can be planned from. */
export type PlanChoices = {
  /** Id for the visit to be planned; sent along, the same plan posted twice is one visit. */
  key: string;
  branches: PlaceView[];
  /** `stale`: names of the facts that keep a form from being planned with; empty where it may be. */
  forms: { slug: string; title: Text; modes: VisitMode[]; stale: Text[] }[];
  evaluators: EvaluatorChoice[];
  /** Nobody visits a place again within so many days; 0: no such rule. */
  rotationDays: number;
  /** The bank's usual fee, in yuan as it would be typed. */
  fee: string;
  /** Today in the bank's time zone, YYYY-MM-DD: the first day that can be due. */
  today: string;
};

/** The visit that came to nothing and a new one is to make good: its plan begins with this. `fee`: in yuan as it would be typed. */
export type RevisitView = { visitId: string; state: (typeof MENDABLE)[number]; branch: PlaceView; slug: string; mode: VisitMode; evaluatorId: string; fee: string };

export type PlannedVisit = { visitId: string };
