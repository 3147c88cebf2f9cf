import type { BoardKind } from "#app/core/standings/board.ts";
import type { Text } from "#app/core/text/text.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Titles of the scenarios or forms by slug, as their present versions have them. */
export async function titlesOf(services: Services, kind: BoardKind): Promise<ReadonlyMap<string, Text>> {
  if (kind === "people") return new Map((await publishedScenarios(services)).map(({ slug, drill }) => [slug, drill.scenario.title]));
  return new Map((await publishedForms(services)).map(({ slug, form }) => [slug, form.title]));
}
