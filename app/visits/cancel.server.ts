import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { ReasonPost } from "#app/visits/decline.server.ts";
import { isForPlanning } from "#app/visits/visit/access.ts";
import { changeVisit, isLast } from "#app/visits/visit/change.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";
import type { Visit } from "#app/visits/visit/row.server.ts";
import { tellOver } from "#app/visits/visit/tell.server.ts";

/**
 * Takes back a visit that nobody has begun, for good; an evaluator who knows of it is told. Cancelled twice it is
 * cancelled once. Refuses `not-found`, `visit-moved-on`, `reason-missing`, `reason-long`.
 */
export async function cancelVisit(services: Services, me: Bearer, post: ReasonPost): Promise<Result<{ visitId: string }>> {
  return cancelAnd(services, me, post, (tx, { visit, evaluatorId }) => tellOver(services, tx, { visit, evaluatorId }, "cancelled", visit.head.seq + 1));
}

type Told = { readonly visit: Visit; readonly evaluatorId: string };

/**
 * The same, and tells an evaluator who knows of it in the caller's way.
 * @param inform runs inside the transaction, which may run twice
 */
export async function cancelAnd(services: Services, me: Bearer, post: ReasonPost, inform: (tx: Tx, told: Told) => Promise<void>): Promise<Result<{ visitId: string }>> {
  const reason = reasonIn(post.reason);
  if (!reason.ok) return reason;
  const cancelled = await changeVisit(services, me, post, {
    concerns: (visit) => isForPlanning(me, visit),
    isDone: ({ log }) => isLast(log, "cancelled", me),
    step: () => ok({ kind: "cancelled", actor: me.id, reason: reason.value }),
    async alongside(tx, { visit }) {
      const { state, evaluatorId } = visit.standing;
      if (state === "offered" || state === "accepted") await inform(tx, { visit, evaluatorId });
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-cancelled", subject: visit.id });
    },
  });
  return cancelled.ok ? ok({ visitId: post.visitId }) : cancelled;
}
