import { can, type Bearer } from "#app/core/access/can.ts";
import type { VisitActor, VisitState } from "#app/core/visit/visit.ts";
import type { Visit } from "#app/visits/visit/row.server.ts";

/** The evaluator's own visit; everybody else's is as good as none. */
export function isOwn(me: Bearer, { standing }: Pick<Visit, "standing">): boolean {
  return can(me, "visits.fill", { personId: standing.evaluatorId });
}

/** What is still being filled in is the evaluator's alone. */
const CLOSED_TO_REVIEW: readonly VisitState[] = ["planned", "under-way"];

/** A visit this person may look at as a reviewer: in their scope, submitted at least once, and not made by themselves. */
export function isForReview(me: Bearer, visit: Pick<Visit, "standing" | "branch">): boolean {
  const { evaluatorId, state } = visit.standing;
  return evaluatorId !== me.id && !CLOSED_TO_REVIEW.includes(state) && mayReviewAt(me, visit.branch);
}

export function mayReviewAt(me: Bearer, { id, regionId }: { id: string; regionId: string }): boolean {
  return can(me, "visits.review", { branchId: id, regionId });
}

/** The person as the machine asks about them. */
export function actorOf(me: Bearer, { branch }: Pick<Visit, "branch">): VisitActor {
  return { id: me.id, reviews: mayReviewAt(me, branch) };
}
