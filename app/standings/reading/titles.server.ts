import type { BoardKind } from "#app/core/standings/board.ts";
import { fillText } from "#app/core/facts/fill.ts";
import type { Text } from "#app/core/text/text.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Titles of the scenarios or forms by slug, as their present versions have them. */
export async function titlesOf(services: Services, kind: BoardKind): Promise<ReadonlyMap<string, Text>> {
  const { facts } = await currentFacts(services);
  const scenarios = async () => (await publishedScenarios(services)).map(({ slug, drill }) => ({ slug, title: drill.scenario.title }));
  const forms = async () => (await publishedForms(services)).map(({ slug, form }) => ({ slug, title: form.title }));
  const titled = await (kind === "people" ? scenarios() : forms());
  return new Map(titled.map(({ slug, title }) => [slug, fillText(title, facts)]));
}
