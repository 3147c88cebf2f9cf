import type { Facts } from "#app/core/facts/fact.ts";
import { fillAll, fillText } from "#app/core/facts/fill.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { Text } from "#app/core/text/text.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The handbook with the bank's facts filled in: those of a sheet, or those of today. */
export async function toldHandbook(services: Services, of?: Facts): Promise<Handbook> {
  const facts = of ?? (await currentFacts(services)).facts;
  return new Map([...(await handbook(services))].map(([id, standard]) => [id, fillAll(standard, facts)]));
}

/** The titles of the published scenarios by slug, with the bank's facts of today. */
export async function toldTitles(services: Services): Promise<Map<string, Text>> {
  const { facts } = await currentFacts(services);
  return new Map((await publishedScenarios(services)).map(({ slug, drill }) => [slug, fillText(drill.scenario.title, facts)]));
}
