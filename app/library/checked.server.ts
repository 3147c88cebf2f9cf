import { checkScenario, type Checked } from "#app/core/scenario/check.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { readContent, type SourceFile } from "#app/library/content.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { libraryOf, type PinnedScenario } from "#app/library/library.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
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
export async function checkedScenario(services: Services, { slug, hash, rules }: PinnedScenario): Promise<Checked> {
  const { source } = await services.db.scenarioVersion.findUniqueOrThrow({ where: { hash }, select: { source: true } });
  return check(services, { file: `scenarios/drills/${slug}/scenario.yaml`, source }, rules);
}

/** Every scenario in the content folder, as it lies there now. Only texts that were never published are checked. */
export async function scenarioFiles(services: Services): Promise<ScenarioFile[]> {
  const { drills } = await readContent(libraryOf(services).folder);
  const versions = await services.db.scenarioVersion.findMany({ orderBy: { version: "asc" }, select: { slug: true, hash: true } });
  const { rules } = await currentPolicy(services);
  const files: ScenarioFile[] = [];
  for (const { folder, ...file } of drills) {
    const hashes = versions.flatMap(({ slug, hash }) => (slug === folder ? [hash] : []));
    const known = hashes.indexOf(hashSource(file.source));
    if (known >= 0) {
      files.push({ slug: folder, state: known === hashes.length - 1 ? "published" : "superseded", diagnostics: [] });
    } else {
      const { diagnostics } = await check(services, file, rules);
      files.push({ slug: folder, state: hasErrors(diagnostics) ? "refused" : "waiting", diagnostics });
    }
  }
  return files;
}

async function check(services: Services, { file, source }: SourceFile, rules: Rules): Promise<Checked> {
  const { checked } = libraryOf(services);
  const key = `${hashSource(source)} ${rules.version}`;
  const known = checked.get(key) ?? checkScenario(source, file, await handbook(services), rules);
  checked.set(key, known);
  return known;
}
