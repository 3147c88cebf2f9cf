import type { Facts } from "#app/core/facts/fact.ts";
import { parseFacts } from "#app/core/facts/parse.ts";
import { staleFacts, type StaleFact } from "#app/core/facts/standing.ts";
import { reopenFacts, storedFacts } from "#app/core/facts/store.ts";
import { dayOf } from "#app/core/time/month.ts";
import { readFactsFile } from "#app/library/content.server.ts";
import { libraryOf, type PinnedFacts } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What is in force before the first sheet is stored: no fact at all. */
const NO_FACTS: PinnedFacts = { hash: null, version: 0, facts: new Map() };

/** The bank's fact sheet in force: the highest version stored. */
export async function currentFacts(services: Services): Promise<PinnedFacts> {
  const row = await services.db.factSheet.findFirst({ orderBy: { version: "desc" }, select: { hash: true } });
  return factsByHash(services, row?.hash ?? null);
}

/**
 * The sheet that some sitting began with, or some visit was planned with; null: from before the first one. Throws where
 * the database has none of that hash.
 */
export async function factsByHash(services: Services, hash: string | null): Promise<PinnedFacts> {
  if (hash === null) return NO_FACTS;
  const { facts } = libraryOf(services);
  const known = facts.get(hash);
  if (known) return known;
  const { version, source } = await services.db.factSheet.findUniqueOrThrow({ where: { hash }, select: { version: true, source: true } });
  const pinned = { hash, version, facts: reopenFacts(source) };
  facts.set(hash, pinned);
  return pinned;
}

/** Whether the file says something that no version of the bank's sheet ever said. */
export async function factsFileStrays(services: Services): Promise<boolean> {
  const file = await factsFile(services);
  const versions = await services.db.factSheet.findMany({ select: { hash: true, version: true } });
  return file !== null && versions.length > 0 && versions.every(({ hash, version }) => storedFacts(file, version).hash !== hash);
}

/** What the process has ready already; for use inside a transaction. */
export function factsInHand(services: Services, hash: string | null): PinnedFacts | null {
  return hash === null ? NO_FACTS : (libraryOf(services).facts.get(hash) ?? null);
}

/** The file of the content folder, which the bank's sheet began as; null where it is missing or broken. */
export function factsFile(services: Services): Promise<Facts | null> {
  const library = libraryOf(services);
  library.factsFile ??= readFile(library.folder);
  return library.factsFile;
}

/** Of the facts that something names, those it cannot be assessed with: past their day by the bank's clocks, or missing. */
export async function staleNow(services: Services, named: readonly string[]): Promise<StaleFact[]> {
  const { facts } = await currentFacts(services);
  return staleFacts(named, facts, dayOf(services.clock.now(), services.env.bankTz));
}

/**
 * What texts may name: the bank's facts, and those of the file that the bank's sheet does not have yet. Null where
 * there is neither sheet nor file, so that nothing can be said of what a text names.
 */
export async function namedFacts(services: Services): Promise<{ readonly facts: Facts | null; readonly key: string }> {
  const { hash, facts } = await currentFacts(services);
  const file = await factsFile(services);
  if (hash === null && !file) return { facts: null, key: "" };
  return { facts: new Map([...(file ?? []), ...facts]), key: hash ?? "file" };
}

async function readFile(folder: string): Promise<Facts | null> {
  const file = await readFactsFile(folder);
  return file && parseFacts(file.source, file.file).facts;
}
