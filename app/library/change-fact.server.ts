import { isSameFact } from "#app/core/facts/difference.ts";
import type { Fact } from "#app/core/facts/fact.ts";
import { reopenFacts, storedFacts } from "#app/core/facts/store.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** `seen`: the version of the sheet on the page on which the fact was changed. */
export type FactChangePost = { readonly key: string; readonly fact: Fact; readonly seen: number };

/** `fresh` is false where the sheet said so already: pressed twice, it is saved once. */
export type ChangedFact = { readonly version: number; readonly fresh: boolean };

/**
 * Makes a new version of the sheet with one fact changed, or added. Changes of other facts since the page was opened stay
 * as they are; where this very fact was changed, `fact-overtaken` is refused. What was begun before keeps its sheet.
 */
export function changeFact(services: Services, personId: string, post: FactChangePost): Promise<Result<ChangedFact>> {
  return untilFree(`${post.key} could not be changed`, () => services.db.$transaction((tx) => changeOnce(services, tx, personId, post)));
}

async function changeOnce(services: Services, tx: Tx, personId: string, { key, fact, seen }: FactChangePost): Promise<Result<ChangedFact>> {
  const last = await tx.factSheet.findFirst({ orderBy: { version: "desc" }, select: { version: true, source: true } });
  const facts = last ? reopenFacts(last.source) : new Map<string, Fact>();
  const now = facts.get(key) ?? null;
  if (last && isSameFact(now, fact)) return ok({ version: last.version, fresh: false });
  if (last && last.version !== seen) {
    const shown = await tx.factSheet.findUnique({ where: { version: seen }, select: { source: true } });
    if (!shown || !isSameFact(reopenFacts(shown.source).get(key) ?? null, now)) return refuse("fact-overtaken");
  }
  const stored = storedFacts(new Map(facts).set(key, fact), (last?.version ?? 0) + 1);
  const publishedAt = new Date(services.clock.now());
  await tx.factSheet.create({ data: { ...stored, origin: "trainer", personId, publishedAt }, select: { hash: true } });
  await appendAudit(services, tx, { actorId: personId, deed: "fact-changed", subject: key, detail: { version: stored.version, hash: stored.hash } });
  return ok({ version: stored.version, fresh: true });
}
