import type { Text } from "#app/core/text/text.ts";
import { toldTitles } from "#app/library/told.server.ts";
import { standingOf } from "#app/library/withdrawal.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Names of scenarios, in the bank's words of today. */
export type Titles = {
  /** The slug itself where nothing of that name is known. */
  of(slug: string): Text;
  /** Whether it can be begun now. */
  onShelf(slug: string): boolean;
};

/** Of every published scenario, and of those of `withdrawn` that were taken off the shelf. */
export async function titlesOf(services: Services, withdrawn: readonly string[] = []): Promise<Titles> {
  const open = await toldTitles(services);
  const off = new Map<string, Text>();
  for (const slug of new Set(withdrawn)) {
    const standing = open.has(slug) ? null : await standingOf(services, slug);
    if (standing) off.set(slug, standing.title);
  }
  return { of: (slug) => open.get(slug) ?? off.get(slug) ?? { zh: slug, en: slug }, onShelf: (slug) => open.has(slug) };
}
