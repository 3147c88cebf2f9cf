import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, isLast, type DeedPost } from "#app/visits/visit/change.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

export type RejectPost = DeedPost & { readonly reason: string };

/**
 * The reviewer decides that a visit is not to be used: nothing of it is ever published or counted, and its evaluator is
 * told why. Posted twice it is once. Refuses `not-found`, `visit-moved-on`, `visit-not-yours`, `reason-missing`, `reason-long`.
 */
export async function rejectVisit(services: Services, me: Bearer, post: RejectPost): Promise<Result<{ visitId: string }>> {
  const reason = reasonIn(post.reason);
  if (!reason.ok) return reason;
  const rejected = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ log }) => isLast(log, "rejected", me),
    step: () => ok({ kind: "rejected", actor: me.id, reason: reason.value }),
    async alongside(tx, { visit, life }) {
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-rejected", subject: visit.id });
      const notice = { kind: "visit-rejected", visitId: visit.id, place: placeOf(visit.branch).name } as const;
      await tell(services, tx, [{ personId: life.standing.evaluatorId, key: `visit-rejected:${visit.id}`, notice }]);
    },
  });
  return rejected.ok ? ok({ visitId: post.visitId }) : rejected;
}
