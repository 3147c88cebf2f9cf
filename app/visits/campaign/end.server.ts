import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { COMING } from "#app/core/visit/visit.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { writeBoard } from "#app/visits/campaign/plan/board.ts";
import { readCampaign } from "#app/visits/campaign/row.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

/** How many visits were cancelled, and how many had been begun before and go on. */
export type Ended = { readonly cancelled: number; readonly left: number };

/** As for a visit: a shorter reason says nothing. */
const LEAST_REASON = 2;

/**
 * Ends a campaign for good: visits that nobody has begun are cancelled with the reason, each told to its evaluator, the
 * others go on. Posted again it cancels what is still left. Refuses `not-found`, `reason-missing`, `reason-long`.
 */
export async function endCampaign(services: Services, me: Bearer, post: { readonly id: string; readonly reason: string }): Promise<Result<Ended>> {
  const reason = reasonIn(post.reason);
  if (!reason.ok) return reason;
  if (reason.value.length < LEAST_REASON) return refuse("reason-missing");
  const closed = await services.db.$transaction(async (tx) => {
    const campaign = await readCampaign(tx, me, post.id);
    if (!campaign) return false;
    if (campaign.state === "closed") return true;
    const slots = writeBoard({ ...campaign.board, ended: reason.value });
    await tx.campaign.update({ where: { id: post.id }, data: { state: "closed", slots, edition: campaign.edition + 1 }, select: { id: true } });
    await appendAudit(services, tx, { actorId: me.id, deed: "campaign-ended", subject: post.id });
    return true;
  });
  if (!closed) return refuse("not-found");
  const coming = await services.db.visit.findMany({ where: { campaignId: post.id, state: { in: [...COMING] } }, orderBy: { id: "asc" }, select: { id: true } });
  let cancelled = 0;
  for (const { id } of coming) if ((await cancelVisit(services, me, { visitId: id, reason: reason.value })).ok) cancelled += 1;
  return ok({ cancelled, left: coming.length - cancelled });
}
