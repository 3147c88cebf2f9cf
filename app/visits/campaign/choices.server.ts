import type { Bearer } from "#app/core/access/can.ts";
import { fillText } from "#app/core/facts/fill.ts";
import { staleFacts } from "#app/core/facts/standing.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import { daysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { NO_TIES } from "#app/core/visit/unfit.ts";
import { isTested } from "#app/library/cases.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { qualifiedFor } from "#app/visits/campaign/qualified.server.ts";
import type { StoredCampaign } from "#app/visits/campaign/row.server.ts";
import type { Typed } from "#app/visits/campaign/settings/typed.ts";
import { typedFrom } from "#app/visits/campaign/settings/typed-from.ts";
import { EVALUATES } from "#app/visits/plan/fit.server.ts";
import { readTies } from "#app/visits/plan/ties.server.ts";
import type { CampaignChoices, Candidate } from "#app/visits/view/campaign.ts";
import { mayPlanAt } from "#app/visits/visit/access.ts";
import { PERSON_COLUMNS, personOf } from "#app/visits/visit/names.ts";

/** What a campaign can be written down from; of one that is there, with what it says now. */
export async function campaignChoices(services: Services, me: Bearer, campaign: StoredCampaign | null): Promise<CampaignChoices> {
  const { db, clock, env } = services;
  const today = dayOf(clock.now(), env.bankTz);
  const regions = await db.region.findMany({ orderBy: { id: "asc" }, include: { branches: { orderBy: { id: "asc" } } } });
  const reach = regions
    .map(({ id, nameZh: zh, nameEn: en, branches }) => {
      const mine = branches.filter((branch) => mayPlanAt(me, branch));
      return { id, name: { zh, en }, places: mine.map((branch) => ({ id: branch.id, name: { zh: branch.nameZh, en: branch.nameEn } })) };
    })
    .filter(({ places }) => places.length > 0);
  const { facts } = await currentFacts(services);
  const forms = (await publishedForms(services)).map(({ slug, form, named }) => {
    return { slug, title: fillText(form.title, facts), channel: form.channel, modes: [...form.modes], stale: staleFacts(named, facts, today).length > 0 };
  });
  const firms = await db.firm.findMany({ orderBy: { id: "asc" } });
  const places = new Map(reach.flatMap((region) => region.places.map(({ id, name }) => [id, name] as const)));
  const candidates = await candidatesFor(services, me, campaign, places);
  const { rotationDays, feeFen } = (await currentPolicy(services)).visits;
  return {
    regions: reach,
    forms,
    candidates,
    firms: firms.map(({ id, nameZh: zh, nameEn: en }) => ({ id, name: { zh, en } })),
    typed: campaign ? typedFrom(campaign) : { ...beginning(today, rotationDays, candidates), fee: [yuanOf(feeFen)] },
  };
}

async function candidatesFor(services: Services, me: Bearer, campaign: StoredCampaign | null, places: ReadonlyMap<string, Candidate["name"]>): Promise<Candidate[]> {
  const { db } = services;
  const chosen = campaign?.settings.evaluators ?? [];
  const select = { ...PERSON_COLUMNS, branchId: true, leftAt: true };
  const people = await db.person.findMany({ where: { OR: [EVALUATES, { id: { in: chosen } }] }, orderBy: { id: "asc" }, select });
  const ids = people.map(({ id }) => id);
  const tiesOf = await readTies(db, ids, [...places.keys()]);
  const isQualified = campaign ? await qualifiedFor(db, { slug: campaign.slug, tested: await isTested(services, campaign.slug) }, ids) : () => true;
  return people.map((person): Candidate => {
    const tied = (kind: "declared" | "recognised") => [...places].filter(([id]) => (tiesOf(person.id, id) ?? NO_TIES)[kind]).map(([, name]) => name);
    const [declared, recognised, home] = [tied("declared"), tied("recognised"), places.get(person.branchId ?? "")];
    const whyNot: Candidate["whyNot"] = [
      ...(person.leftAt === null ? [] : [{ why: "left" } as const]),
      ...(person.id === me.id ? [{ why: "self" } as const] : []),
      ...(isQualified(person.id) ? [] : [{ why: "not-qualified" } as const]),
      ...(home ? [{ why: "home", place: home } as const] : []),
      ...(declared.length > 0 ? [{ why: "declared", places: declared } as const] : []),
      ...(recognised.length > 0 ? [{ why: "recognised", places: recognised } as const] : []),
    ];
    const possible = person.leftAt === null && person.id !== me.id && declared.length < places.size;
    const { id, name, firm } = personOf(person);
    return { id, name, firm, whyNot, possible };
  });
}

/** The coming month, everywhere, by everybody who may be sent. */
function beginning(today: string, rotationDays: number, candidates: readonly Candidate[]): Typed {
  return {
    from: [daysLater(today, 7)],
    to: [daysLater(today, 36)],
    scope: ["all"],
    weekdays: ["1", "2", "3", "4", "5"],
    bands: ["09:00-11:00, 11:00-13:00, 14:00-16:30"],
    evaluators: candidates.filter(({ possible }) => possible).map(({ id }) => id),
    visitsPerPlace: ["1"],
    overlapPercent: ["20"],
    rotationDays: [String(rotationDays)],
    maxPerEvaluator: ["12"],
    maxPerEvaluatorDay: ["2"],
    graceDays: ["3"],
  };
}
