import { can, type Bearer } from "#app/core/access/can.ts";
import type { Item } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { failedItems } from "#app/core/visit/relapse.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { lastVerdict } from "#app/visits/action/findings.server.ts";
import { isOwnerAt, nameOf } from "#app/visits/action/people.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { aboutAction, tellOf } from "#app/visits/action/tell.server.ts";
import { faultOfTerms, trimmed, type ActionTerms } from "#app/visits/action/terms.ts";
import { readPublished } from "#app/visits/visit/published.server.ts";

/** Which finding, by its visit and item, and what is to be done about it. */
export type OpenPost = ActionTerms & { readonly visitId: string; readonly item: string };

/** A finding about which something can be planned. */
export type Plannable = { readonly visitId: string; readonly branchId: string; readonly slug: string; readonly item: Item };

/**
 * A finding of a published visit that this person may plan for. Refuses `not-found` (no such visit, not theirs, or the
 * item did not fail at it) and `action-mended` (a later visit has seen it pass).
 */
export async function plannable(services: Services, me: Bearer, visitId: string, itemId: string): Promise<Result<Plannable>> {
  const visit = await readPublished(services, visitId);
  if (!visit || !can(me, "actions.write", { branchId: visit.branch.id, regionId: visit.branch.regionId })) return refuse("not-found");
  const item = itemsOf(visit.form).find(({ id }) => id === itemId);
  if (!item || !failedItems(visit.score).includes(itemId)) return refuse("not-found");
  const standard = item.standards[0] ?? "";
  if ((await lastVerdict(services, visitId, { item: itemId, standard })) === "passed") return refuse("action-mended");
  return ok({ visitId, branchId: visit.branch.id, slug: visit.form.slug, item });
}

/**
 * Plans what is done about a finding. Sent twice, or where the item has a plan under way, it is that plan; one given up is
 * taken up again. Refuses what `plannable` and `faultOfTerms` do, and `action-owner` (nobody of the branch).
 */
export async function openAction(services: Services, me: Bearer, post: OpenPost): Promise<Result<{ actionId: string; made: boolean }>> {
  const found = await plannable(services, me, post.visitId, post.item);
  if (!found.ok) return found;
  const terms = trimmed(post);
  const fault = faultOfTerms(terms, todayOf(services), null);
  if (fault) return { ok: false, problem: fault };
  return untilFree(`The plan for ${post.visitId} ${post.item} could not be made`, () =>
    services.db.$transaction((tx) => openOnce(services, tx, me, found.value, terms)),
  );
}

async function openOnce(services: Services, tx: Tx, me: Bearer, found: Plannable, { ownerId, dueOn, text }: ActionTerms): Promise<Result<{ actionId: string; made: boolean }>> {
  const { visitId, branchId, slug, item } = found;
  const standing = await tx.actionPlan.findFirst({
    where: { OR: [{ visitId, item: item.id, cancelledAt: null }, { branchId, slug, item: item.id, closedById: null, cancelledAt: null }] },
    select: { id: true },
  });
  if (standing) return ok({ actionId: standing.id, made: false });
  if (!(await isOwnerAt(tx, branchId, ownerId))) return refuse("action-owner");
  const now = new Date(services.clock.now());
  const data = { ownerId, dueOn, text, openedById: me.id, openedAt: now, cancelledAt: null, cancelled: null, doneAt: null };
  const { zh: questionZh, en: questionEn } = item.question;
  const fresh = { id: services.ids.next(), branchId, slug, standard: item.standards[0] ?? "", questionZh, questionEn };
  const { id } = await tx.actionPlan.upsert({
    where: { visitId_item: { visitId, item: item.id } },
    create: { ...fresh, visitId, item: item.id, ...data },
    update: data,
    select: { id: true },
  });
  await appendAudit(services, tx, { actorId: me.id, deed: "action-opened", subject: id });
  const told = { id, branchId, ownerId, questionZh, questionEn };
  const notice = { kind: "action-given", by: await nameOf(tx, me.id), dueOn, ...aboutAction(told) } as const;
  await tellOf(services, tx, [ownerId].filter((each) => each !== me.id), `${id}:given:${ownerId}:${now.getTime()}`, notice);
  return ok({ actionId: id, made: true });
}
