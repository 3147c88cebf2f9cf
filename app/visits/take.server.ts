import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/**
 * Takes a submitted visit to review it; from then on it is this reviewer's. Taken twice by the same is taken once.
 * Refuses `not-found` (also for the visit's own evaluator) and `visit-moved-on`.
 */
export async function takeVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const taken = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ life }) => life.standing.state === "in-review" && life.standing.reviewerId === me.id,
    step: () => ok({ kind: "taken", actor: me.id }),
  });
  return taken.ok ? ok({ visitId: post.visitId }) : taken;
}
