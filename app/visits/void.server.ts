import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { VoidCause } from "#app/core/visit/event.ts";
import { voidFee } from "#app/core/visit/expense.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mayDecide } from "#app/visits/money/access.ts";
import { earnFee } from "#app/visits/money/fee.server.ts";
import { isForPlanning, isForReview, isOwn } from "#app/visits/visit/access.ts";
import { changeVisit, isLast, type DeedPost } from "#app/visits/visit/change.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";
import { tellOver, tellTrouble } from "#app/visits/visit/tell.server.ts";

/** `reason` may be left empty where the cause says all; `other` needs one. */
export type VoidPost = DeedPost & { readonly cause: VoidCause; readonly reason: string };

/**
 * Declares that a visit came to nothing: by its evaluator on the spot, by a planner, or by the reviewer who holds it.
 * Answers given so far are kept, and what the policy says of its fee is earned. Whoever of evaluator and planner did not do it is told. Declared twice it is declared
 * once. Refuses `not-found`, `visit-moved-on`, `visit-not-yours`, `reason-missing`, `reason-long`.
 */
export async function voidVisit(services: Services, me: Bearer, post: VoidPost): Promise<Result<{ visitId: string }>> {
  const typed = reasonIn(post.reason);
  if (!typed.ok) return typed;
  const { cause } = post;
  if (cause === "other" && typed.value === "") return refuse("reason-missing");
  // Nobody in a hurry is made to write what the cause has said.
  const reason = typed.value === "" ? cause : typed.value;
  const policy = (await currentPolicy(services)).visits;
  const ended = await changeVisit(services, me, post, {
    concerns: (visit) => isOwn(me, visit) || isForPlanning(me, visit) || isForReview(me, visit),
    isDone: ({ log }) => isLast(log, "voided", me),
    step(_tx, { life }) {
      const fee = voidFee(life.fee, cause, policy);
      return ok({ kind: "voided", actor: me.id, cause, reason, ...(fee > 0 && { fee }) });
    },
    async alongside(tx, { visit, life, now }) {
      // Nobody pays themselves or their own firm: what the bank's own did not declare, one of them looks at first.
      await earnFee(services, tx, { visitId: visit.id, fen: life.earned, at: now, acceptedBy: mayDecide(me, visit) ? me.id : null });
      const whom = { visit, evaluatorId: visit.standing.evaluatorId };
      if (me.id === whom.evaluatorId) await tellTrouble(services, tx, whom, "void", visit.head.seq + 1);
      else await tellOver(services, tx, whom, "void", visit.head.seq + 1);
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-voided", subject: visit.id, detail: { cause } });
    },
  });
  return ended.ok ? ok({ visitId: post.visitId }) : ended;
}
