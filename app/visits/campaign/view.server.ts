import type { Bearer } from "#app/core/access/can.ts";
import { bandName, slotKey } from "#app/core/campaign/campaign.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { isTested } from "#app/library/cases.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readField } from "#app/visits/campaign/field.server.ts";
import { formTitles } from "#app/visits/campaign/list.server.ts";
import { changeBoard, slotOf } from "#app/visits/campaign/plan/change.ts";
import { gravityOf, judge, newTroubles, troubleKey, type Facts, type Trouble } from "#app/visits/campaign/plan/judge.ts";
import { readCampaign, type StoredCampaign } from "#app/visits/campaign/row.server.ts";
import type { CampaignView, Instead, Names, ProgressVisit, SlotView, TroubleView } from "#app/visits/view/campaign.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { stateOf } from "#app/visits/visit/row.server.ts";

/** A campaign with its plan, what is to be said of it, and the visits made of it. Refuses `not-found`. */
export async function campaignView(services: Services, me: Bearer, id: string): Promise<Result<CampaignView>> {
  const campaign = await readCampaign(services.db, me, id);
  if (!campaign) return refuse("not-found");
  const { title, slug, mode, from, to, state, edition, settings, board } = campaign;
  const progress = await progressOf(services.db, id);
  const facts = state === "draft" ? await readField(services, services.db, campaign, await isTested(services, slug)) : null;
  const form = (await formTitles(services)).get(slug);
  const names = await namesOf(services.db, campaign, progress.map(({ evaluator }) => evaluator));
  return ok({
    id, title, mode, from, to, state, edition, names, progress,
    form: form?.title ?? { zh: slug, en: slug },
    channel: form?.channel ?? null,
    proposed: board.proposed,
    undoable: state === "draft" && board.former !== null,
    ended: board.ended,
    places: settings.places.length,
    evaluators: settings.evaluators.length,
    visitsPerPlace: settings.visitsPerPlace,
    slots: board.slots,
    unfilled: board.unfilled,
    troubles: facts && board.slots.length > 0 ? judge(facts, board.slots).map(asView) : [],
  });
}

/** One visit of the plan, or (`slot` null) one to be added at a place, with who else could come. Refuses `not-found`. */
export async function slotView(services: Services, me: Bearer, id: string, asked: { slot: string | null; place: string }): Promise<Result<SlotView>> {
  const { db } = services;
  const campaign = await readCampaign(db, me, id);
  const slot = campaign && asked.slot !== null ? slotOf(campaign.board, asked.slot) : null;
  const branch = await db.branch.findUnique({ where: { id: slot?.place ?? asked.place } });
  if (!campaign || !branch || (asked.slot !== null && !slot) || (!slot && !campaign.settings.places.includes(branch.id))) return refuse("not-found");
  const { title, from, to, edition, state, settings, board } = campaign;
  const facts = await readField(services, db, campaign, await isTested(services, campaign.slug));
  const names = await namesOf(db, campaign, []);
  const troubles = judge(facts, board.slots).filter((trouble) => slot && isOf(trouble, slotKey(slot)));
  const here = board.slots.filter(({ place }) => place === branch.id);
  return ok({
    campaign: { id, title, from, to, edition, state, names },
    place: placeOf(branch),
    slot,
    mayTwin: here.some(({ twinOf }) => twinOf !== null) ? null : (here.map(slotKey)[0] ?? null),
    bands: settings.bands.map(bandName),
    people: slot ? insteadOf(campaign, facts, slotKey(slot), names) : facts.evaluators.map(({ id: person }) => ({ id: person, name: nameIn(names, person), troubles: [] })),
    troubles: troubles.map(asView),
  });
}

/** Everybody who may be sent, and what there would be against each if they came at that time. */
function insteadOf({ board }: StoredCampaign, facts: Facts, key: string, names: Names): Instead[] {
  const slot = slotOf(board, key);
  const before = judge(facts, board.slots);
  return facts.evaluators.map(({ id }) => {
    const moved = slot && id !== slot.evaluator ? changeBoard(board, { act: "move", slot: key, evaluator: id, day: slot.day, band: slot.band }) : null;
    return { id, name: nameIn(names, id), troubles: moved?.ok ? newTroubles(before, judge(facts, moved.value.slots)) : [] };
  });
}

function nameIn({ people }: Names, id: string) {
  return people[id] ?? { zh: id, en: id };
}

/** Whether a trouble is about this visit among others. */
function isOf(trouble: Trouble, key: string): boolean {
  return "slot" in trouble ? trouble.slot === key : "slots" in trouble && trouble.slots.includes(key);
}

function asView(trouble: Trouble): TroubleView {
  return { key: troubleKey(trouble), gravity: gravityOf(trouble), trouble };
}

async function progressOf(tx: Tx, campaignId: string): Promise<ProgressVisit[]> {
  const visits = await tx.visit.findMany({ where: { campaignId }, orderBy: [{ branchId: "asc" }, { plannedOn: "asc" }, { id: "asc" }] });
  return visits.map((visit) => ({ visitId: visit.id, place: visit.branchId, evaluator: visit.evaluatorId, state: stateOf(visit), on: visit.plannedOn, dueOn: visit.dueOn }));
}

/** Names of all that a plan speaks of, also of who came last to a place and is no longer sent. */
export async function namesOf(tx: Tx, { settings, board }: StoredCampaign, more: readonly string[]): Promise<Names> {
  const said = board.slots.flatMap(({ evaluator, why }) => [evaluator, ...why.flatMap((reason) => (reason.kind === "other-than-last" ? [reason.evaluator] : []))]);
  const gaps = board.unfilled.flatMap(({ reasons }) => reasons.map(({ evaluator }) => evaluator));
  const people = [...new Set([...settings.evaluators, ...said, ...gaps, ...more])];
  const places = [...new Set([...settings.places, ...board.slots.map(({ place }) => place), ...board.unfilled.map(({ place }) => place)])];
  const select = { id: true, nameZh: true, nameEn: true } as const;
  const named = (rows: { id: string; nameZh: string; nameEn: string }[]) => Object.fromEntries(rows.map(({ id, nameZh: zh, nameEn: en }) => [id, { zh, en }]));
  return {
    places: named(await tx.branch.findMany({ where: { id: { in: places } }, select })),
    people: named(await tx.person.findMany({ where: { id: { in: people } }, select })),
    firms: named(await tx.firm.findMany({ select })),
  };
}
