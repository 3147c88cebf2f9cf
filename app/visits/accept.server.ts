import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/** The evaluator will go. Accepted twice it is accepted once. Refuses `not-found` and `visit-moved-on`. */
export async function acceptVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const accepted = await changeVisit(services, me, post, {
    concerns: (visit) => isOwn(me, visit),
    isDone: ({ life }) => life.standing.state === "accepted",
    step: () => ok({ kind: "accepted", actor: me.id }),
  });
  return accepted.ok ? ok({ visitId: post.visitId }) : accepted;
}
