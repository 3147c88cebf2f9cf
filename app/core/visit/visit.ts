/** How a place is looked at: unknown to it, announced to it, or afterwards from a recording of a call or chat. */
export const VISIT_MODES = ["mystery", "inspection", "recording"] as const;
export type VisitMode = (typeof VISIT_MODES)[number];

/**
 * Where a visit is on its way from a plan to a result nobody changes any more. `first-review` and `passed-on` are for
 * visits of outside firms: their own reviewer looks first.
 */
export const VISIT_STATES = [
  "planned",
  "offered",
  "accepted",
  "declined",
  "under-way",
  "submitted",
  "first-review",
  "passed-on",
  "in-review",
  "returned",
  "approved",
  "published",
  "appealed",
  "final",
  "cancelled",
  "expired",
  "void",
  "rejected",
] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** What the branch may read: nothing before, nothing that ended otherwise. */
export const SHOWN: readonly VisitState[] = ["published", "appealed", "final"];
/** Before the evaluator has begun; where and when somebody will come is a secret of the planners and the evaluator. */
export const COMING: readonly VisitState[] = ["planned", "offered", "accepted", "declined"];
/** Ended without a result. */
export const LOST: readonly VisitState[] = ["cancelled", "expired", "void", "rejected"];

/** What people do to a visit. Which of them is open to whom and when is said by the machine and nowhere else. */
export const VISIT_DEEDS = [
  "offer",
  "replan",
  "accept",
  "decline",
  "begin",
  "locate",
  "submit",
  "take",
  "release",
  "pass",
  "return",
  "edit",
  "approve",
  "reject",
  "void",
  "publish",
  "appeal",
  "hear",
  "rescore",
  "settle",
  "close",
  "cancel",
  "expire",
] as const;
export type VisitDeed = (typeof VISIT_DEEDS)[number];

/** Who acts, and which rights over this visit's place they have. The visit itself knows its evaluator and its reviewers. */
export type VisitActor = {
  readonly id: string;
  /** The outside firm they belong to; null for the bank's own. */
  readonly firm: string | null;
  /** Reviewer of the bank, of the firm above, planner, and who may appeal for the place. */
  readonly reviews: boolean;
  readonly firstReviews: boolean;
  readonly plans: boolean;
  readonly appeals: boolean;
};

/** Who acts when nobody does: what falls due by the clock. */
export const CLOCK = "clock";

/** What the machine must know of a visit to decide. People by id; null: nobody yet. */
export type VisitStanding = {
  readonly state: VisitState;
  readonly evaluatorId: string;
  /** The evaluator's firm; null for the bank's own evaluators. */
  readonly firmId: string | null;
  /** Begins only once it was offered and accepted; visits planned before there were offers begin as they are. */
  readonly offers: boolean;
  /** Who holds the review now, or held it last. */
  readonly reviewerId: string | null;
  /** Who passed it on for the firm. */
  readonly firstReviewerId: string | null;
  /** Who scores the appealed items again. */
  readonly hearerId: string | null;
};
