import { drillOf } from "#app/core/drill/play/open.ts";
import { libraryOf, type PinnedScenario } from "#app/library/library.server.ts";
import { openPublished } from "#app/library/open-scenario.ts";
import { rulesOfVersion } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The latest published version of every scenario that is not withdrawn, by slug. */
export async function publishedScenarios(services: Services): Promise<PinnedScenario[]> {
  const versions = await services.db.scenarioVersion.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ slug: "asc" }, { version: "asc" }],
    select: { hash: true, slug: true },
  });
  const latest = new Map(versions.map(({ slug, hash }) => [slug, hash]));
  const published = [];
  for (const hash of latest.values()) published.push(await scenarioByHash(services, hash));
  return published;
}

/** The latest published version of one scenario, or null. */
export async function publishedScenario(services: Services, slug: string): Promise<PinnedScenario | null> {
  const version = await services.db.scenarioVersion.findFirst({
    where: { slug, withdrawnAt: null },
    orderBy: { version: "desc" },
    select: { hash: true },
  });
  return version && scenarioByHash(services, version.hash);
}

/** A version that some sitting was begun on, whether or not a later one has been published. */
export async function scenarioByHash(services: Services, hash: string): Promise<PinnedScenario> {
  const { scenarios } = libraryOf(services);
  const known = scenarios.get(hash);
  if (known) return known;
  const row = await services.db.scenarioVersion.findUnique({ where: { hash } });
  if (row === null) throw new Error(`There is no published scenario ${hash}`);
  const { slug, version, source } = row;
  const drill = drillOf(openPublished(source, `${slug} version ${version}`));
  const rules = await rulesOfVersion(services, row.rules);
  const pinned = { hash, slug, version, drill, rules };
  scenarios.set(hash, pinned);
  return pinned;
}
