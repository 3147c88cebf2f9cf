import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EMPTY_BOARD, writeBoard } from "#app/visits/campaign/plan/board.ts";
import { campaignOf, readCampaign, type StoredCampaign } from "#app/visits/campaign/row.server.ts";
import { draftOf, type Draft, type Reach, type Typed } from "#app/visits/campaign/settings/typed.ts";
import { EVALUATES } from "#app/visits/plan/fit.server.ts";
import { mayPlanAt } from "#app/visits/visit/access.ts";

/** `key`: id of the campaign to be, as the page gave it, so that the same form posted twice is one campaign. */
export type NewCampaign = { readonly key: string; readonly typed: Typed };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Writes down a campaign; nothing is planned yet. Refuses what `draftOf` refuses, `form-not-published`, `mode-unfit`. */
export async function createCampaign(services: Services, me: Bearer, { key, typed }: NewCampaign): Promise<Result<{ id: string }>> {
  const id = ID.test(key) ? key : services.ids.next();
  const draft = await readDraft(services, me, typed, id);
  if (!draft.ok) return draft;
  return services.db.$transaction(async (tx) => {
    const before = await tx.campaign.findUnique({ where: { id }, select: { createdById: true } });
    if (before) return before.createdById === me.id ? ok({ id }) : refuse("bad-form");
    await storeCampaign(services, tx, { id, draft: draft.value, by: me.id });
    await appendAudit(services, tx, { actorId: me.id, deed: "campaign-planned", subject: id });
    return ok({ id });
  });
}

export type DraftedBy = { readonly id: string; readonly draft: Draft; readonly by: string };

/** Stores a new draft without a plan. */
export async function storeCampaign({ clock }: Pick<Services, "clock">, tx: Tx, { id, draft, by }: DraftedBy): Promise<StoredCampaign> {
  const data = { id, ...columnsOf(draft), state: "draft", slots: writeBoard(EMPTY_BOARD), edition: 1, createdById: by, createdAt: new Date(clock.now()) };
  return campaignOf(await tx.campaign.create({ data }));
}

/**
 * Changes what the planner is told; the plan stays as it is until it is proposed again. Refuses `not-found`,
 * `campaign-released`, `campaign-conflict` (somebody changed it since `edition`), and what `createCampaign` refuses.
 */
export async function resetCampaign(services: Services, me: Bearer, { id, edition, typed }: { id: string; edition: number; typed: Typed }): Promise<Result<{ id: string }>> {
  const before = await readCampaign(services.db, me, id);
  if (!before) return refuse("not-found");
  const draft = await readDraft(services, me, typed, before.settings.seed);
  if (!draft.ok) return draft;
  return services.db.$transaction(async (tx) => {
    const campaign = await readCampaign(tx, me, id);
    if (!campaign) return refuse("not-found");
    if (campaign.state !== "draft") return refuse("campaign-released");
    const columns = columnsOf(draft.value);
    if (canonicalJson(columns) === canonicalJson(columnsOf(campaign))) return ok({ id });
    if (campaign.edition !== edition) return refuse("campaign-conflict");
    await tx.campaign.updateMany({ where: { id, edition }, data: { ...columns, edition: edition + 1 } });
    return ok({ id });
  });
}

async function readDraft(services: Services, me: Bearer, typed: Typed, seed: string): Promise<Result<Draft>> {
  const { db } = services;
  const branches = await db.branch.findMany({ orderBy: { id: "asc" }, select: { id: true, regionId: true } });
  const people = await db.person.findMany({ where: { ...EVALUATES, id: { not: me.id } }, orderBy: { id: "asc" }, select: { id: true } });
  const reach: Reach = { places: branches.filter((branch) => mayPlanAt(me, branch)), evaluators: people.map(({ id }) => id) };
  const draft = draftOf(typed, reach, seed);
  if (!draft.ok) return draft;
  const form = await publishedForm(services, draft.value.slug);
  if (!form) return refuse("form-not-published", { field: "slug" });
  return form.form.modes.includes(draft.value.mode) ? draft : refuse("mode-unfit", { field: "mode" });
}

function columnsOf({ title, slug, mode, from, to, settings }: Draft) {
  return { titleZh: title.zh, titleEn: title.en, slug, mode, fromOn: from, toOn: to, settings: canonicalJson(settings) };
}
