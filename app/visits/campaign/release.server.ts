import type { Bearer } from "#app/core/access/can.ts";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { daysLater } from "#app/core/time/day.ts";
import type { Planned, VisitStep } from "#app/core/visit/event.ts";
import { live, plannedLife } from "#app/core/visit/life.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { CampaignPost } from "#app/visits/campaign/adjust.server.ts";
import { readField } from "#app/visits/campaign/field.server.ts";
import type { BoardSlot } from "#app/visits/campaign/plan/board.ts";
import { gravityOf, judge, troubleKey, type Facts } from "#app/visits/campaign/plan/judge.ts";
import { readCampaign, type StoredCampaign } from "#app/visits/campaign/row.server.ts";
import { planPins, type PlanPins } from "#app/visits/plan.server.ts";
import type { BranchRow } from "#app/visits/visit/row.server.ts";
import { storeNew } from "#app/visits/visit/store.server.ts";
import { tellOfOffer } from "#app/visits/visit/tell.server.ts";

/** `confirmed`: names of the broken rules (`troubleKey`) that shall be broken. */
export type ReleasePost = CampaignPost & { readonly confirmed: readonly string[] };

/** A thousand visits are many rows for one transaction. */
const MOST_MS = 60_000;

/**
 * Makes visits of a plan, all or none, and offers each to its evaluator. Posted twice it is done once. Refuses
 * `not-found`, `campaign-conflict`, `campaign-ended`, `campaign-empty`, `campaign-to-mend` (`count` of what must be mended
 * first), `campaign-unconfirmed` (`count` of rules it breaks that were not confirmed), `mode-unfit`, and what `planPins` refuses.
 */
export async function releaseCampaign(services: Services, me: Bearer, post: ReleasePost): Promise<Result<{ visits: number }>> {
  const before = await readCampaign(services.db, me, post.id);
  if (!before) return refuse("not-found");
  if (before.state === "released") return ok({ visits: before.board.slots.length });
  const pins = await planPins(services, before.slug);
  if (!pins.ok) return pins;
  if (!pins.value.form.modes.includes(before.mode)) return refuse("mode-unfit");
  return services.db.$transaction((tx) => releaseIn(services, tx, me, post, pins.value), { timeout: MOST_MS });
}

async function releaseIn(services: Services, tx: Tx, me: Bearer, { id, edition, confirmed }: ReleasePost, pins: PlanPins): Promise<Result<{ visits: number }>> {
  const campaign = await readCampaign(tx, me, id);
  if (!campaign) return refuse("not-found");
  const { slots } = campaign.board;
  if (campaign.state === "released") return ok({ visits: slots.length });
  if (campaign.state === "closed") return refuse("campaign-ended");
  if (campaign.edition !== edition || campaign.slug !== pins.slug) return refuse("campaign-conflict");
  if (slots.length === 0) return refuse("campaign-empty");
  const facts = await readField(services, tx, campaign, pins.tested);
  const fault = faultIn(facts, slots, new Set(confirmed));
  if (!fault.ok) return fault;
  const data = { state: "released", releasedAt: new Date(services.clock.now()), edition: edition + 1 };
  const { count } = await tx.campaign.updateMany({ where: { id, edition, state: "draft" }, data });
  if (count === 0) return refuse("campaign-conflict");
  await makeVisits(services, tx, me, campaign, facts, pins);
  const detail = { visits: slots.length, confirmed: fault.value };
  await appendAudit(services, tx, { actorId: me.id, deed: "campaign-released", subject: id, detail });
  return ok({ visits: slots.length });
}

/** How many broken rules were confirmed; refuses while something is to be mended, or broken and not confirmed. */
function faultIn(facts: Facts, slots: readonly BoardSlot[], confirmed: ReadonlySet<string>): Result<number> {
  const troubles = judge(facts, slots);
  const toMend = troubles.filter((trouble) => gravityOf(trouble) === "mend").length;
  if (toMend > 0) return refuse("campaign-to-mend", { count: toMend });
  const broken = troubles.filter((trouble) => gravityOf(trouble) === "confirm");
  const open = broken.filter((trouble) => !confirmed.has(troubleKey(trouble))).length;
  return open > 0 ? refuse("campaign-unconfirmed", { count: open }) : ok(broken.length);
}

async function makeVisits(services: Services, tx: Tx, me: Bearer, campaign: StoredCampaign, { evaluators }: Facts, pins: PlanPins): Promise<void> {
  const { slots } = campaign.board;
  const firms = new Map(evaluators.map(({ id, firmId }) => [id, firmId]));
  const branches = await tx.branch.findMany({ where: { id: { in: slots.map(({ place }) => place) } } });
  const places = new Map(branches.map((branch): [string, BranchRow] => [branch.id, branch]));
  const twins = twinIds(services, slots);
  const offered: Offered[] = [];
  for (const slot of slots) {
    const branch = places.get(slot.place);
    if (!branch) throw new Error(`Campaign ${campaign.id} plans a visit to ${slot.place}, which is no branch`);
    const planned = plannedOf(campaign, slot, pins, {
      actor: me.id,
      visit: services.ids.next(),
      firm: firms.get(slot.evaluator) ?? null,
      twin: twins.get(slotKey(slot)) ?? null,
    });
    await storeOffered(services, tx, planned, pins);
    offered.push({ planned, branch });
  }
  await tellOffered(services, tx, campaign.id, offered);
}

type Offered = { readonly planned: Planned; readonly branch: BranchRow };

/** Each evaluator is told once, however many visits are theirs; of a single one as of any other. */
async function tellOffered(services: Services, tx: Tx, campaignId: string, offered: readonly Offered[]): Promise<void> {
  for (const evaluatorId of [...new Set(offered.map(({ planned }) => planned.evaluator))].sort()) {
    const own = offered.filter(({ planned }) => planned.evaluator === evaluatorId);
    const [first] = own.sort((a, b) => (a.planned.dueOn < b.planned.dueOn ? -1 : 1));
    if (!first) continue;
    const { planned, branch } = first;
    if (own.length === 1) await tellOfOffer(services, tx, { visit: { id: planned.visit, branch }, evaluatorId }, { dueOn: planned.dueOn, fee: planned.fee ?? 0 }, 1);
    else await tell(services, tx, [{ personId: evaluatorId, key: `visits-offered:${campaignId}:${evaluatorId}`, notice: { kind: "visits-offered", count: own.length, dueOn: planned.dueOn, fee: planned.fee ?? 0 } }]);
  }
}

/** By slot, for those of which there are two opinions: one id for both. */
function twinIds({ ids }: Pick<Services, "ids">, slots: readonly BoardSlot[]): Map<string, string> {
  const known = new Set(slots.map(slotKey));
  const twins = new Map<string, string>();
  for (const slot of slots) {
    if (slot.twinOf === null || !known.has(slot.twinOf) || twins.has(slot.twinOf)) continue;
    const twin = ids.next();
    twins.set(slot.twinOf, twin).set(slotKey(slot), twin);
  }
  return twins;
}

type Made = { readonly actor: string; readonly visit: string; readonly firm: string | null; readonly twin: string | null };

function plannedOf(campaign: StoredCampaign, { place, evaluator, day, band }: BoardSlot, { hash, rules }: PlanPins, made: Made): Planned {
  const last = daysLater(day, campaign.settings.graceDays);
  const latest = last < campaign.to ? last : campaign.to;
  return {
    kind: "planned",
    ...made,
    branch: place,
    form: hash,
    rules: rules.version,
    mode: campaign.mode,
    offers: true,
    campaign: campaign.id,
    revisitOf: null,
    fee: campaign.settings.feeFen,
    evaluator,
    // Confirmed days after the period are their own last day.
    dueOn: latest < day ? day : latest,
    on: day,
    band,
  };
}

async function storeOffered({ clock }: Pick<Services, "clock">, tx: Tx, planned: Planned, pins: PlanPins): Promise<void> {
  const now = clock.now();
  const first = appendEvent(EMPTY_HEAD, planned, now);
  const offered: VisitStep = { kind: "offered", actor: planned.actor };
  const asked = live(pins, plannedLife(planned, first.at), offered, now);
  if (!asked.ok) throw new Error(`A new visit could not be offered: ${asked.problem.code}`);
  await storeNew(tx, { slug: pins.slug, factsHash: pins.factsHash }, asked.value, [first, appendEvent(headAt(first), offered, now)]);
}
