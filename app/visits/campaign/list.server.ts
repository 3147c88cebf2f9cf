import type { Bearer } from "#app/core/access/can.ts";
import { fillText } from "#app/core/facts/fill.ts";
import type { Text } from "#app/core/text/text.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { campaignOf, seenBy } from "#app/visits/campaign/row.server.ts";
import type { CampaignRow } from "#app/visits/view/campaign.ts";

/** Campaigns that are the reader's to plan, the latest first. */
export async function campaignList(services: Services, me: Bearer): Promise<CampaignRow[]> {
  const rows = await services.db.campaign.findMany({ orderBy: [{ fromOn: "desc" }, { id: "desc" }] });
  const mine = await seenBy(services.db, me, rows.map(campaignOf));
  const counts = await services.db.visit.groupBy({ by: ["campaignId", "state"], where: { campaignId: { in: mine.map(({ id }) => id) } }, _count: true });
  const titles = await formTitles(services);
  return mine.map(({ id, title, slug, mode, from, to, state, settings, board }) => {
    const own = counts.filter(({ campaignId }) => campaignId === id);
    const sum = (of: typeof own) => of.reduce((all, { _count }) => all + _count, 0);
    const done = own.filter((row) => SHOWN.some((shown) => shown === row.state));
    const visits = own.length === 0 ? board.slots.length : sum(own);
    return { id, title, form: titles.get(slug)?.title ?? { zh: slug, en: slug }, mode, from, to, state, places: settings.places.length, visits, done: sum(done) };
  });
}

export type FormName = { readonly title: Text; readonly channel: "branch" | "hotline" | "online" };

/** Published forms by slug, their titles as the facts are now. */
export async function formTitles(services: Services): Promise<Map<string, FormName>> {
  const { facts } = await currentFacts(services);
  return new Map((await publishedForms(services)).map(({ slug, form }) => [slug, { title: fillText(form.title, facts), channel: form.channel }]));
}
