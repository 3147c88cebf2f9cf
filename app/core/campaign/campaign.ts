import type { Text } from "#app/core/text/text.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";

/** What a person decides of a campaign; the planner decides who goes where and when. Days are YYYY-MM-DD, the bank's. */
export type Campaign = {
  readonly id: string;
  readonly title: Text;
  /** Slug of the form. */
  readonly slug: string;
  readonly mode: VisitMode;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** Each branch once. */
  readonly places: readonly CampaignPlace[];
  /** Without twins; at least 1. */
  readonly visitsPerPlace: number;
  /** Ids of those who may be sent. */
  readonly evaluators: readonly string[];
  /** Two visits of one evaluator to one place are at least so many days apart, before and after; 0: no rule. */
  readonly rotationDays: number;
  /** Of all places, those with one visit more by a second evaluator, 0-100; rounded up to whole places. */
  readonly overlapPercent: number;
  /** Most visits of one evaluator in all, and on one day. */
  readonly maxPerEvaluator: number;
  readonly maxPerEvaluatorDay: number;
  readonly firmQuotas: readonly FirmQuota[];
  /** Days on which no place is visited: public holidays. */
  readonly closedOn: readonly string[];
  /** The hours a visit may be planned in; none: any. */
  readonly bands: readonly Band[];
};

/** `weekdays`: those it is open on, 1 Monday to 7 Sunday. */
export type CampaignPlace = { readonly branchId: string; readonly weekdays: readonly number[] };

/** Most visits by evaluators of an outside firm; null: no bound. */
export type FirmQuota = { readonly firmId: string; readonly visits: number | null };

/** HH:MM */
export type Band = { readonly from: string; readonly to: string };

/** Hours as a slot and a visit's appointment name them: HH:MM-HH:MM. */
export function bandName({ from, to }: Band): string {
  return `${from}-${to}`;
}

export type Evaluator = {
  readonly id: string;
  /** Null: of the bank itself. */
  readonly firmId: string | null;
  /** Where they work, and so are known; null: nowhere. */
  readonly homeBranchId: string | null;
  /** Passed the test on the campaign's form. */
  readonly qualified: boolean;
  /** Branches declared, or known as those where they worked. */
  readonly conflicts: readonly string[];
  /** Days on which they do not come, also for visits of other campaigns. */
  readonly busy: readonly string[];
};

/** Done, or planned by another campaign: whatever counts for rotation. */
export type PastVisit = { readonly branchId: string; readonly evaluatorId: string; readonly day: string };

/** One visit of a plan. `nth` counts the visits to a place from 1; a twin comes after all others. */
export type Slot = {
  readonly place: string;
  readonly nth: number;
  readonly evaluator: string;
  readonly day: string;
  /** Name of the hours; null where the campaign names none. */
  readonly band: string | null;
  /** Key of the visit that this one is the second opinion on; null for all others. */
  readonly twinOf: string | null;
};

/** What tells the slots of a campaign apart. */
export function slotKey({ place, nth }: Pick<Slot, "place" | "nth">): string {
  return `${place}/${nth}`;
}
