import { parseFacts } from "#app/core/facts/parse.ts";
import { storedFacts } from "#app/core/facts/store.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { SourceFile } from "#app/library/content.server.ts";
import { factsFileStrays } from "#app/library/facts.server.ts";
import { libraryOf } from "#app/library/library.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * Makes the file the first version of the bank's fact sheet where there is none. From then on the database rules: a
 * file that says something else changes nothing, which the log tells.
 */
export async function publishFacts(services: Services, { source, file }: SourceFile): Promise<readonly Diagnostic[]> {
  const { facts, diagnostics } = parseFacts(source, file);
  keep(services, facts);
  if (!facts) return diagnostics;
  if ((await services.db.factSheet.count()) === 0) await storeFirst(services, storedFacts(facts, 1));
  else if (await factsFileStrays(services)) services.log.info({ file }, "The file of the fact sheet has changed; the bank's own sheet rules");
  return diagnostics;
}

function keep(services: Services, facts: Awaited<ReturnType<typeof libraryOf>["factsFile"]>): void {
  const library = libraryOf(services);
  library.factsFile = Promise.resolve(facts);
  library.checked.clear();
}

async function storeFirst({ db, clock }: Services, stored: ReturnType<typeof storedFacts>): Promise<void> {
  try {
    await db.factSheet.create({ data: { ...stored, origin: "repository", publishedAt: new Date(clock.now()) } });
  } catch (error) {
    // Another process that starts at the same time has stored it.
    if (!isTaken(error)) throw error;
  }
}
