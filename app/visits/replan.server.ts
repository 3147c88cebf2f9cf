import type { Bearer } from "#app/core/access/can.ts";
import { fenIn } from "#app/core/money/yuan.ts";
import { ok, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { appointmentOf, type Wish } from "#app/visits/plan/fit.server.ts";
import { isVisitTested } from "#app/visits/qualify/of-visit.server.ts";
import { isForPlanning } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";
import { tellOfOffer, tellOver } from "#app/visits/visit/tell.server.ts";

/** `reason`: why it changes, for the record; may be empty. `fee`: in yuan as it was typed; left out or empty, it stays. */
export type ReplanPost = DeedPost & Wish & { readonly reason?: string | undefined; readonly fee?: string | undefined };

/**
 * Arranges anew a visit that nobody has begun, and offers it at once: to somebody else, or to the same for another day.
 * Who had it is told. Posted twice it is done once. Refuses `not-found`, `visit-moved-on`, `reason-long`, what `fenIn` and
 * `appointmentOf` refuse, and `fee-agreed` where the fee would change that whoever is to go has accepted.
 */
export async function replanVisit(services: Services, me: Bearer, post: ReplanPost): Promise<Result<{ visitId: string }>> {
  const reason = reasonIn(post.reason ?? "");
  if (!reason.ok) return reason;
  const fee = post.fee?.trim() ? fenIn(post.fee) : null;
  if (fee && !fee.ok) return fee;
  const { rotationDays } = (await currentPolicy(services)).visits;
  const tested = await isVisitTested(services, post.visitId);
  const arranged = await changeVisit(services, me, post, {
    concerns: (visit) => isForPlanning(me, visit),
    isDone: ({ life }) => life.standing.state === "offered" && isSame(life, post) && (fee === null || fee.value === life.fee),
    async step(tx, { visit, life }) {
      const purpose = { by: me.id, branchId: visit.branch.id, mode: visit.mode, rotationDays, visitId: visit.id, form: { slug: visit.slug, tested } };
      const appointment = await appointmentOf(services, tx, { band: visit.band, ...post }, purpose);
      if (!appointment.ok) return appointment;
      return ok({ kind: "replanned", actor: me.id, appointment: appointment.value, reason: reason.value || null, ...(fee && fee.value !== life.fee && { fee: fee.value }) });
    },
    followedBy: { kind: "offered", actor: me.id },
    async alongside(tx, { visit, life: { appointment, fee: arranged } }) {
      const { state, evaluatorId: former } = visit.standing;
      const knew = state === "offered" || state === "accepted";
      if (knew && former !== appointment.evaluator) await tellOver(services, tx, { visit, evaluatorId: former }, "moved", visit.head.seq + 1);
      await tellOfOffer(services, tx, { visit, evaluatorId: appointment.evaluator }, { dueOn: appointment.dueOn, fee: arranged }, visit.head.seq + 2);
      const { evaluator, dueOn } = appointment;
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-replanned", subject: visit.id, detail: { evaluator, dueOn, fee: arranged } });
    },
  });
  return arranged.ok ? ok({ visitId: post.visitId }) : arranged;
}

function isSame({ appointment }: VisitLife, { evaluatorId, dueOn, on, band }: ReplanPost): boolean {
  const { firm: _ofThePerson, ...asked } = { ...appointment, evaluator: evaluatorId, dueOn, on: on || null, band: band ?? appointment.band };
  const { firm: _ofTheFormer, ...stands } = appointment;
  return canonicalJson(asked) === canonicalJson(stands);
}
