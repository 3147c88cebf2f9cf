/** Where a visit is on its way from a plan to a published result. */
export const VISIT_STATES = ["planned", "under-way", "submitted", "in-review", "returned", "approved", "published"] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** What people do to a visit. Which of them is open to whom and when is said by the machine and nowhere else. */
export const VISIT_DEEDS = ["begin", "submit", "take", "return", "approve", "publish"] as const;
export type VisitDeed = (typeof VISIT_DEEDS)[number];

/** Who acts: the visit knows its evaluator, and the reviewer who took it; a reviewer never reviews a visit of their own. */
export type VisitActor = { readonly id: string; readonly reviews: boolean };

/** What the machine must know of a visit to decide. */
export type VisitStanding = {
  readonly state: VisitState;
  readonly evaluatorId: string;
  readonly reviewerId: string | null;
};
