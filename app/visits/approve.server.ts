import type { Bearer } from "#app/core/access/can.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { earnFee } from "#app/visits/money/fee.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

/** Shorter, a reason says nothing. */
const LEAST_REASON = 2;

/** `excluded`: why it shall count in no standing; left out, it counts. */
export type ApprovePost = DeedPost & { readonly excluded?: string | undefined };

/**
 * The reviewer who took it finds it sound, and its fee is due; excluded, it is published and counts in no standing. Refuses `not-found`,
 * `visit-moved-on`, `visit-not-yours`, `review-incomplete` (what was changed asks for more answers), and of an exclusion
 * `reason-missing`, `reason-long`.
 */
export async function approveVisit(services: Services, me: Bearer, post: ApprovePost): Promise<Result<{ visitId: string }>> {
  const excluded = post.excluded === undefined ? null : reasonIn(post.excluded);
  if (excluded && !excluded.ok) return excluded;
  if (excluded && excluded.value.length < LEAST_REASON) return refuse("reason-missing");
  const approved = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ life: { standing, excluded: before } }) =>
      (standing.state === "approved" || standing.state === "published") && standing.reviewerId === me.id && before === (excluded?.value ?? null),
    step(_tx, { content, life }) {
      const missing = life.standing.state === "in-review" ? missingItems(content.form, life.answers ?? {}) : [];
      if (missing.length > 0) return refuse("review-incomplete", { count: missing.length });
      return ok({ kind: "approved", actor: me.id, ...(excluded && { excluded: excluded.value }) });
    },
    async alongside(tx, { visit, life, now }) {
      await earnFee(services, tx, { visitId: visit.id, fen: life.earned, at: now, acceptedBy: me.id });
      if (excluded) await appendAudit(services, tx, { actorId: me.id, deed: "visit-excluded", subject: visit.id });
    },
  });
  return approved.ok ? ok({ visitId: post.visitId }) : approved;
}
