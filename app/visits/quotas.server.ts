import type { Bearer } from "#app/core/access/can.ts";
import { quotasOf } from "#app/core/campaign/rules.ts";
import { fillText } from "#app/core/facts/fill.ts";
import { dayOf } from "#app/core/time/month.ts";
import { LOST } from "#app/core/visit/visit.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readSettings } from "#app/visits/campaign/settings/settings.ts";
import type { QuotaView } from "#app/visits/view/queue.ts";
import { mayReviewFirst } from "#app/visits/visit/access.ts";

/** More campaigns than any bank has at once. */
const MOST = 50;

/**
 * How much of their firm's quota each running campaign has had, for the firm's first reviewers; nothing for anybody else.
 * Counted is what was handed in and not lost: what is still to come is the planners' and the evaluator's, also by its
 * count, and a campaign is told by its form and its days, as its title may name places.
 */
export async function quotasUsed(services: Services, me: Bearer): Promise<QuotaView[]> {
  const { db, clock, env } = services;
  const firmId = me.firmId ?? null;
  if (firmId === null || !mayReviewFirst(me, firmId)) return [];
  const today = dayOf(clock.now(), env.bankTz);
  const rows = await db.campaign.findMany({
    where: { state: "released", fromOn: { lte: today }, toOn: { gte: today } },
    orderBy: [{ toOn: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, slug: true, fromOn: true, toOn: true, settings: true },
  });
  const campaigns = rows.flatMap(({ id, slug, fromOn: from, toOn: to, settings }) => {
    const most = quotasOf(readSettings(settings)).get(firmId);
    return most === undefined ? [] : [{ id, slug, from, to, most }];
  });
  const counted = await db.visit.groupBy({
    by: ["campaignId"],
    where: { campaignId: { in: campaigns.map(({ id }) => id) }, firmId, submittedAt: { not: null }, state: { notIn: [...LOST] } },
    _count: true,
  });
  const { facts } = await currentFacts(services);
  const views: QuotaView[] = [];
  for (const { id, slug, ...rest } of campaigns) {
    const form = (await publishedForm(services, slug))?.form;
    if (form) views.push({ ...rest, title: fillText(form.title, facts), used: counted.find(({ campaignId }) => campaignId === id)?._count ?? 0 });
  }
  return views;
}
