import type { Text } from "#app/core/text/text.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

/** What a visit can be planned from. */
export type PlanChoices = {
  /** Id for the visit to be planned; sent along, the same plan posted twice is one visit. */
  key: string;
  branches: PlaceView[];
  /** `stale`: names of the facts that keep a form from being planned with; empty where it may be. */
  forms: { slug: string; title: Text; stale: Text[] }[];
  /** `branchId`: where they work, which they never assess. */
  evaluators: (PersonView & { branchId: string | null })[];
  /** Today in the bank's time zone, YYYY-MM-DD: the first day that can be due. */
  today: string;
};

export type PlannedVisit = { visitId: string };
