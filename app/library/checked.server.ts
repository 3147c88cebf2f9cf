import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Verdict } from "#app/core/scenario/gate.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { readContent, readGoldens } from "#app/library/content.server.ts";
import { gateScenario, weighedAlone } from "#app/library/gate.server.ts";
import { libraryOf, type PinnedScenario } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * How a scenario's file stands to what is published: it is the latest version, it is an older one, it passes the checks
 * and is published at the next start, or it does not pass.
 */
export type FileState = "published" | "superseded" | "waiting" | "refused";

export type ScenarioFile = { readonly slug: string; readonly state: FileState; readonly diagnostics: readonly Diagnostic[] };

/**
 * What the checks say of a published version today, by the handbook as it is now and the rules the version is pinned
 * to. Up to a second of work the first time.
 */
export async function checkedScenario(services: Services, { slug, hash, rules }: PinnedScenario): Promise<Verdict> {
  const { source } = await services.db.scenarioVersion.findUniqueOrThrow({ where: { hash }, select: { source: true } });
  return weighedAlone(services, { file: `scenarios/drills/${slug}/scenario.yaml`, source }, rules);
}

/** Every scenario in the content folder, as it lies there now. Only texts that were never published are checked. */
export async function scenarioFiles(services: Services): Promise<ScenarioFile[]> {
  const { folder: content } = libraryOf(services);
  const { drills } = await readContent(content);
  const versions = await services.db.scenarioVersion.findMany({ orderBy: { version: "asc" }, select: { slug: true, hash: true } });
  const files: ScenarioFile[] = [];
  for (const { folder, ...file } of drills) {
    const hashes = versions.flatMap(({ slug, hash }) => (slug === folder ? [hash] : []));
    const known = hashes.indexOf(hashSource(file.source));
    if (known >= 0) {
      files.push({ slug: folder, state: known === hashes.length - 1 ? "published" : "superseded", diagnostics: [] });
    } else {
      const { diagnostics } = await gateScenario(services, file, await readGoldens(content, folder));
      files.push({ slug: folder, state: hasErrors(diagnostics) ? "refused" : "waiting", diagnostics });
    }
  }
  return files;
}
