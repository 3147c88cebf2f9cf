import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { COMING } from "#app/core/visit/visit.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { cancelAnd, cancelVisit } from "#app/visits/cancel.server.ts";
import { writeBoard } from "#app/visits/campaign/plan/board.ts";
import { readCampaign } from "#app/visits/campaign/row.server.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";
import { tellOver } from "#app/visits/visit/tell.server.ts";

/** How many visits were cancelled, and how many had been begun before and go on. */
export type Ended = { readonly cancelled: number; readonly left: number };

/** As for a visit: a shorter reason says nothing. */
const LEAST_REASON = 2;

/**
 * Ends a campaign for good: visits that nobody has begun are cancelled with the reason, the others go on. Each evaluator is
 * told once, however many visits were theirs, in the transaction that ends it: nobody is left untold should the rest be
 * broken off, and who begins a visit in the same moment sees it go on. Posted again it cancels what is still left. Refuses `not-found`, `reason-missing`, `reason-long`.
 */
export async function endCampaign(services: Services, me: Bearer, post: { readonly id: string; readonly reason: string }): Promise<Result<Ended>> {
  const reason = reasonIn(post.reason);
  if (!reason.ok) return reason;
  if (reason.value.length < LEAST_REASON) return refuse("reason-missing");
  const closed = await services.db.$transaction(async (tx) => {
    const campaign = await readCampaign(tx, me, post.id);
    if (!campaign) return null;
    if (campaign.state === "closed") return "before";
    const slots = writeBoard({ ...campaign.board, ended: reason.value });
    await tx.campaign.update({ where: { id: post.id }, data: { state: "closed", slots, edition: campaign.edition + 1 }, select: { id: true } });
    await tellEnded(services, tx, post.id);
    await appendAudit(services, tx, { actorId: me.id, deed: "campaign-ended", subject: post.id });
    return "now";
  });
  if (!closed) return refuse("not-found");
  const coming = await services.db.visit.findMany({ where: { campaignId: post.id, state: { in: [...COMING] } }, orderBy: { id: "asc" }, select: { id: true } });
  // What was arranged anew since the end was told to nobody with it.
  const cancel = (visitId: string) => (closed === "now" ? cancelAnd(services, me, { visitId, reason: reason.value }, untold) : cancelVisit(services, me, { visitId, reason: reason.value }));
  let cancelled = 0;
  for (const { id } of coming) if ((await cancel(id)).ok) cancelled += 1;
  return ok({ cancelled, left: coming.length - cancelled });
}

/** Was told with all of theirs. */
const untold = () => Promise.resolve();

/** Each evaluator who knows of visits that end with it: of several by their number, of a single one as of any other. */
async function tellEnded(services: Services, tx: Tx, campaignId: string): Promise<void> {
  const known = await tx.visit.findMany({ where: { campaignId, state: { in: ["offered", "accepted"] } }, orderBy: { id: "asc" }, select: { id: true, evaluatorId: true } });
  for (const personId of [...new Set(known.map(({ evaluatorId }) => evaluatorId))].sort()) {
    const [first, ...more] = known.filter(({ evaluatorId }) => evaluatorId === personId);
    const visit = first && more.length === 0 ? await readVisit(tx, first.id) : null;
    if (visit) await tellOver(services, tx, { visit, evaluatorId: personId }, "cancelled", visit.head.seq + 1);
    else await tell(services, tx, [{ personId, key: `visits-over:${campaignId}:${personId}`, notice: { kind: "visits-over", count: more.length + 1 } }]);
  }
}
