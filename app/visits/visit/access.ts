import { can, type Bearer } from "#app/core/access/can.ts";
import type { VisitActor, VisitStanding, VisitState } from "#app/core/visit/visit.ts";
import type { Visit } from "#app/visits/visit/row.server.ts";

/** The evaluator's own visit, once they were asked to make it; everybody else's is as good as none. */
export function isOwn(me: Bearer, { standing }: Pick<Visit, "standing">): boolean {
  const unasked = standing.offers && standing.state === "planned";
  return !unasked && can(me, "visits.fill", { personId: standing.evaluatorId });
}

/** Where the firm's own reviewers have had their turn, or a visit never came to a review. */
const OF_THE_BANK: readonly VisitState[] = ["passed-on", "in-review", "approved", "published", "appealed", "final", "rejected"];

/**
 * A visit this person may look at as a reviewer: submitted at least once, made neither by themselves nor beside them in
 * an overlap, and in their scope or of their firm. What a firm has not passed on is the firm's.
 */
export function isForReview(me: Bearer, visit: Pick<Visit, "standing" | "branch" | "submitted" | "twin">): boolean {
  const { evaluatorId, firmId } = visit.standing;
  if (!visit.submitted || evaluatorId === me.id || visit.twin?.evaluatorId === me.id) return false;
  if (mayReviewFirst(me, firmId)) return true;
  if (mustStayBlind(me, visit)) return false;
  return mayReviewAt(me, visit.branch) && !isKeptByFirm(me, visit.standing);
}

/** A firm's visit that never came to the bank: neither did somebody of the firm pass it on, nor had this reader of the bank a part in it. */
export function isKeptByFirm(me: Bearer, { firmId, state, firstReviewerId, reviewerId }: VisitStanding): boolean {
  return firmId !== null && !OF_THE_BANK.includes(state) && firstReviewerId === null && reviewerId !== me.id;
}

/** While an appeal is open, the bank's reviewers who had no part in the score may come to hear it and must not know it. */
export function mustStayBlind(me: Bearer, { standing, branch }: Pick<Visit, "branch"> & { standing: Pick<VisitStanding, "state" | "reviewerId" | "firstReviewerId"> }): boolean {
  const { state, reviewerId, firstReviewerId } = standing;
  return state === "appealed" && mayReviewAt(me, branch) && me.branchId !== branch.id && reviewerId !== me.id && firstReviewerId !== me.id;
}

/** A visit whose appeal this person could hear or heard: in their scope, not of their own branch, and made neither by them nor beside them. */
export function isForHearing(me: Bearer, visit: Pick<Visit, "standing" | "branch" | "twin">): boolean {
  const { evaluatorId } = visit.standing;
  return mayReviewAt(me, visit.branch) && evaluatorId !== me.id && visit.twin?.evaluatorId !== me.id && me.branchId !== visit.branch.id;
}

/** Planners see every visit in their scope but their own and those beside their own in an overlap, from the first plan on. */
export function isForPlanning(me: Bearer, visit: Pick<Visit, "standing" | "branch" | "twin">): boolean {
  return visit.standing.evaluatorId !== me.id && visit.twin?.evaluatorId !== me.id && mayPlanAt(me, visit.branch);
}

export function mayReviewAt(me: Bearer, { id, regionId }: { id: string; regionId: string }): boolean {
  return can(me, "visits.review", { branchId: id, regionId });
}

export function mayPlanAt(me: Bearer, { id, regionId }: { id: string; regionId: string }): boolean {
  return can(me, "visits.plan", { branchId: id, regionId });
}

export function mayReviewFirst(me: Bearer, firmId: string | null): boolean {
  return firmId !== null && can(me, "visits.firstReview", { firmId });
}

/** The person as the machine asks about them. */
export function actorOf(me: Bearer, { branch, standing }: Pick<Visit, "branch" | "standing">): VisitActor {
  const thing = { branchId: branch.id, regionId: branch.regionId };
  return {
    id: me.id,
    firm: me.firmId ?? null,
    reviews: mayReviewAt(me, branch),
    firstReviews: mayReviewFirst(me, standing.firmId),
    plans: mayPlanAt(me, branch),
    appeals: can(me, "visits.appeal", thing),
  };
}
