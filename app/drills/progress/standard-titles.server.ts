import { fillText } from "#app/core/facts/fill.ts";
import type { Text } from "#app/core/text/text.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The titles of standards as readers see them; of one that is in no handbook, its id. */
export async function standardTitles(services: Services): Promise<(standard: string) => Text> {
  const book = await handbook(services);
  const { facts } = await currentFacts(services);
  return (standard) => fillText(book.get(standard)?.title ?? { zh: standard, en: standard }, facts);
}
