import { fillText } from "#app/core/facts/fill.ts";
import type { Text } from "#app/core/text/text.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import { toldTitles } from "#app/library/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A scenario that was played, and one of the versions it was played in. */
type PlayedSlug = { readonly slug: string; readonly hash: string | null };

/** The titles of scenarios that were played, also of those withdrawn since, as published last or as they were played. */
export async function titlesOf(services: Services, played: readonly PlayedSlug[]): Promise<ReadonlyMap<string, Text>> {
  const { facts } = await currentFacts(services);
  const titles = await toldTitles(services);
  for (const { slug, hash } of played) {
    if (titles.has(slug) || hash === null) continue;
    const { drill } = await scenarioByHash(services, hash);
    titles.set(slug, fillText(drill.scenario.title, facts));
  }
  return titles;
}

/** The title of a scenario; its slug where nothing is known of it. */
export function titleIn(titles: ReadonlyMap<string, Text>, slug: string): Text {
  return titles.get(slug) ?? { zh: slug, en: slug };
}
