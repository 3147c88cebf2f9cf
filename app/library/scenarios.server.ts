import { placeholdersIn } from "#app/core/facts/fill.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { name } from "#app/core/text/yaml/shape.ts";
import { libraryOf, type PinnedScenario } from "#app/library/library.server.ts";
import { openScenario } from "#app/library/open-published.ts";
import { rulesOfVersion } from "#app/library/policies.server.ts";
import { latestHashes, scenarioShelf } from "#app/library/shelf.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The latest published version of every scenario that is not withdrawn, by slug. */
export async function publishedScenarios(services: Services): Promise<PinnedScenario[]> {
  const published = [];
  for (const hash of (await latestHashes(scenarioShelf(services))).values()) published.push(await scenarioByHash(services, hash));
  return published;
}

/** The latest published version of one scenario, or null. */
export async function publishedScenario(services: Services, slug: string): Promise<PinnedScenario | null> {
  // An address may hold signs that no database takes.
  if (!name.safeParse(slug).success) return null;
  const latest = await scenarioShelf(services).latest(slug);
  return latest && scenarioByHash(services, latest.hash);
}

/** A version that some sitting was begun on, whether or not a later one has been published. */
export async function scenarioByHash(services: Services, hash: string): Promise<PinnedScenario> {
  const { scenarios } = libraryOf(services);
  const known = scenarios.get(hash);
  if (known) return known;
  const row = await scenarioShelf(services).find(hash);
  if (row === null) throw new Error(`There is no published scenario ${hash}`);
  const { slug, version, source } = row;
  const drill = drillOf(openScenario(source, `${slug} version ${version}`));
  const rules = await rulesOfVersion(services, row.rules);
  const pinned = { hash, slug, version, drill, rules, named: placeholdersIn(drill.scenario) };
  scenarios.set(hash, pinned);
  return pinned;
}
