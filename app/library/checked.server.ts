import { checkScenario, type Checked } from "#app/core/scenario/check.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { libraryOf, type PinnedScenario } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * What the checks say of a published version today, by the handbook as it is now and the rules the version is pinned
 * to. Up to a second of work the first time.
 */
export async function checkedScenario(services: Services, pinned: PinnedScenario): Promise<Checked> {
  const { checked } = libraryOf(services);
  const known = checked.get(pinned);
  if (known) return known;
  const { slug, hash, rules } = pinned;
  const { source } = await services.db.scenarioVersion.findUniqueOrThrow({ where: { hash }, select: { source: true } });
  const result = checkScenario(source, scenarioFile(slug), await handbook(services), rules);
  checked.set(pinned, result);
  return result;
}

/** Where a scenario lies in the repository, as diagnostics name it. */
export function scenarioFile(slug: string): string {
  return `scenarios/drills/${slug}/scenario.yaml`;
}

/** Files that were found unfit when this process published the library; null where it has not published. */
export function refusedFiles(services: Services) {
  return libraryOf(services).refused;
}
