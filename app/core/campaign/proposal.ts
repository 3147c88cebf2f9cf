import type { Slot } from "#app/core/campaign/campaign.ts";
import type { Finding } from "#app/core/campaign/finding.ts";

/** A proposal. Slots and what stayed unfilled are ordered by place and `nth`. */
export type CampaignPlan = {
  readonly slots: readonly PlannedSlot[];
  readonly unfilled: readonly Unfilled[];
  /** What `checkPlan` finds in the slots: rules that only pinned ones break, and wishes missed. */
  readonly warnings: readonly Finding[];
};

export type PlannedSlot = Slot & { readonly why: readonly Reason[] };

/** Why this evaluator, and why then. Each is true of the plan as it was proposed; words come where it is shown. */
export type Reason =
  /** A person fixed it; nothing else is said of it. */
  | { readonly kind: "pinned" }
  /** Nobody else may come to this place on any day of the period. */
  | { readonly kind: "only-one" }
  /** Of all who may come here and do not yet, nobody has fewer visits. */
  | { readonly kind: "least-loaded"; readonly visits: number }
  | { readonly kind: "never-here" }
  /** Last here so many days before (or, planned elsewhere, after) this day. */
  | { readonly kind: "not-since"; readonly day: string; readonly days: number }
  /** Somebody else came the last time. */
  | { readonly kind: "other-than-last"; readonly evaluator: string }
  /** Without this visit so many evaluators could not be compared with the others. */
  | { readonly kind: "joins"; readonly evaluators: number }
  /** Whole days to the nearest other visit of the place, twins left out. */
  | { readonly kind: "apart"; readonly days: number }
  | { readonly kind: "near-twin"; readonly days: number }
  /** No other visit of the place falls on this weekday, 1 Monday to 7 Sunday; into these hours. */
  | { readonly kind: "new-weekday"; readonly weekday: number }
  | { readonly kind: "new-hours"; readonly band: string }
  /** No weekday, or no hours, of the campaign have fewer visits. */
  | { readonly kind: "quiet-weekday"; readonly weekday: number; readonly visits: number }
  | { readonly kind: "quiet-hours"; readonly band: string; readonly visits: number };

/** A visit for which nobody was found, with why for each eligible evaluator, by their id. */
export type Unfilled = Pick<Slot, "place" | "nth" | "twinOf"> & {
  readonly reasons: readonly { readonly evaluator: string; readonly why: WhyNot }[];
};

export type WhyNot =
  | { readonly kind: "not-qualified" }
  | { readonly kind: "conflict" }
  | { readonly kind: "here-already" }
  /** On every day on which both could; the visit that is in the way of most of them. */
  | { readonly kind: "rotation"; readonly last: string }
  /** The place is closed or they are busy on every day. */
  | { readonly kind: "no-day" }
  | { readonly kind: "load"; readonly visits: number }
  | { readonly kind: "quota"; readonly firm: string }
  /** On every day on which they could come they have as many visits as a day may have. */
  | { readonly kind: "days-full" };
