import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/** The reviewer who took it finds it sound. Refuses `not-found`, `visit-moved-on`, `visit-not-yours`. */
export async function approveVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const approved = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ life: { standing } }) =>
      (standing.state === "approved" || standing.state === "published") && standing.reviewerId === me.id,
    step: () => ok({ kind: "approved", actor: me.id }),
  });
  return approved.ok ? ok({ visitId: post.visitId }) : approved;
}
