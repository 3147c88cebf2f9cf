import { fillAll } from "#app/core/facts/fill.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import type { ExercisingDrill, ExercisingForm, StandardView } from "#app/handbook/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** One standard with all that exercises it, the bank's facts in its words. Refuses `not-found`. */
export async function standardView(services: Services, id: string): Promise<Result<StandardView>> {
  const book = await handbook(services);
  const standard = book.get(id);
  if (!standard) return refuse("not-found");
  const ids = [...book.keys()];
  const place = ids.indexOf(id);
  const { talk, talkReason, ...said } = standard;
  const view: StandardView = {
    ...said,
    talkReason: talk ? null : talkReason,
    drills: await drillsOn(services, id),
    forms: await formsOn(services, id),
    before: ids[place - 1] ?? null,
    after: ids[place + 1] ?? null,
  };
  const { facts } = await currentFacts(services);
  return ok(fillAll(view, facts));
}

async function drillsOn(services: Services, id: string): Promise<ExercisingDrill[]> {
  const published = (await publishedScenarios(services)).flatMap(({ slug, drill: { scenario } }) => {
    const times = exercisedStandards(scenario).get(id);
    return times === undefined ? [] : [{ slug, title: scenario.title, times }];
  });
  return published.sort((a, b) => b.times - a.times).map(({ slug, title }) => ({ slug, title }));
}

async function formsOn(services: Services, id: string): Promise<ExercisingForm[]> {
  return (await publishedForms(services)).flatMap(({ slug, form: { title, sections } }) => {
    const items = sections.flatMap((section) => section.items).filter(({ standards }) => standards.includes(id));
    return items.length === 0 ? [] : [{ slug, title, items: items.map(({ id: item, question }) => ({ id: item, question })) }];
  });
}
