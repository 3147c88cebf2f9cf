import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

const TAKEN: readonly VisitState[] = ["first-review", "in-review"];

/**
 * Takes a submitted visit to review it, for the firm first where it is a firm's; from then on it is this reviewer's.
 * Taken twice by the same is taken once. Refuses `not-found` (also for the visit's own evaluator) and `visit-moved-on`.
 */
export async function takeVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const taken = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ life: { standing } }) => TAKEN.includes(standing.state) && standing.reviewerId === me.id,
    step: () => ok({ kind: "taken", actor: me.id }),
  });
  return taken.ok ? ok({ visitId: post.visitId }) : taken;
}
