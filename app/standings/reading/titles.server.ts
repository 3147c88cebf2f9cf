import { fillText } from "#app/core/facts/fill.ts";
import type { BoardKind } from "#app/core/standings/board.ts";
import type { Text } from "#app/core/text/text.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForms } from "#app/library/forms.server.ts";
import { toldTitles } from "#app/library/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Titles of the scenarios or forms by slug, as their present versions have them. */
export async function titlesOf(services: Services, kind: BoardKind): Promise<ReadonlyMap<string, Text>> {
  if (kind === "people") return toldTitles(services);
  const { facts } = await currentFacts(services);
  return new Map((await publishedForms(services)).map(({ slug, form }) => [slug, fillText(form.title, facts)]));
}
