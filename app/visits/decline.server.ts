import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";
import { tellTrouble } from "#app/visits/visit/tell.server.ts";

export type ReasonPost = DeedPost & { readonly reason: string };

/**
 * The evaluator cannot go, also after having accepted; whoever planned it is told. Declined twice it is declined once.
 * Refuses `not-found`, `visit-moved-on`, `reason-missing`, `reason-long`.
 */
export async function declineVisit(services: Services, me: Bearer, post: ReasonPost): Promise<Result<{ visitId: string }>> {
  const reason = reasonIn(post.reason);
  if (!reason.ok) return reason;
  const declined = await changeVisit(services, me, post, {
    concerns: (visit) => isOwn(me, visit),
    isDone: ({ life }) => life.standing.state === "declined" && life.declined === reason.value,
    step: () => ok({ kind: "declined", actor: me.id, reason: reason.value }),
    alongside: (tx, { visit }) => tellTrouble(services, tx, { visit, evaluatorId: me.id }, "declined", visit.head.seq + 1),
  });
  return declined.ok ? ok({ visitId: post.visitId }) : declined;
}
