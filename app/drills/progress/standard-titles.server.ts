import type { Text } from "#app/core/text/text.ts";
import { toldHandbook } from "#app/library/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The titles of standards as readers see them; of one that is in no handbook, its id. */
export async function standardTitles(services: Services): Promise<(standard: string) => Text> {
  const book = await toldHandbook(services);
  return (standard) => book.get(standard)?.title ?? { zh: standard, en: standard };
}
