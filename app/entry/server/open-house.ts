import { dueNotices } from "#app/coaching/assign/due-notices.server.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { keptInSittings } from "#app/drills/kept.server.ts";
import { tendSittings } from "#app/drills/tend.server.ts";
import { apart } from "#app/entry/server/apart.ts";
import { welcome } from "#app/entry/server/welcome.ts";
import { Failure } from "#app/entry/setup/failure.mjs";
import { publishLibrary } from "#app/library/publish.server.ts";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { spellNames } from "#app/people/spelling.server.ts";
import { figuresFill } from "#app/platform/figures/fill.server.ts";
import { runJobs } from "#app/platform/jobs.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { upkeep } from "#app/platform/upkeep.server.ts";
import { endStreams } from "#app/standings/changes.server.ts";
import { periodFreeze } from "#app/standings/periods/jobs.server.ts";
import { runDrain, standingsFit } from "#app/standings/store/jobs.server.ts";
import { keptAtVisits } from "#app/visits/kept.server.ts";
import { visitsDue } from "#app/visits/due.server.ts";
import { seedDemonstration } from "#prisma/seed/demonstration.ts";
import { seedHistory, seedTests } from "#prisma/seed/history.ts";

/** An opened application, before anybody is let in. */
export type House = {
  readonly services: Services;
  stopJobs(): Promise<void>;
  /** Ends answers that would go on for as long as somebody listens. */
  endStreams(): void;
  /** What to tell whoever started it, given the address. */
  welcome(url: string): Promise<string[]>;
};

/** What whoever starts may choose. `history`: whether a demonstration bank gets a past, which takes some seconds, once. */
export type Opening = { readonly history: boolean };

/**
 * Brings the database up to date, opens it, writes the demonstration people where they belong, publishes what is new in
 * the library, gives a demonstration bank its past and starts the background jobs.
 * @throws Failure when the database cannot be used
 */
export async function openHouse(env: Env, say: (line: string) => void, { history }: Opening): Promise<House> {
  const migrated = await migrateDatabase(env, say).catch(unreachable);
  if (!migrated.ok) throw new Failure(`The database cannot be used: ${migrated.reason}`);
  const services = await createServices(env);
  try {
    if ((await seedDemonstration(services)) === "seed") say("Wrote the demonstration people");
    await publish(services, say);
    if (history) await seedHistory(services, say);
    else await seedTests(services);
    const jobs = runJobs(services, [...upkeep, tendSittings, dueNotices, visitsDue, standingsFit(apart("fit")), periodFreeze(apart("freeze")), spellNames, figuresFill({ drill: keptInSittings, visit: keptAtVisits })]);
    const drain = runDrain(services);
    const stopJobs = async () => void (await Promise.all([jobs.stop(), drain.stop()]));
    return { services, stopJobs, endStreams: () => endStreams(services), welcome: (url) => welcome(services, url) };
  } catch (error) {
    await closeServices(services);
    throw error;
  }
}

/** A file with a fault does not keep the others from being used; whoever wrote it is told where it is wrong. */
async function publish(services: Services, say: (line: string) => void): Promise<void> {
  const { published, refused } = await publishLibrary(services);
  for (const { kind, slug, version } of published) say(`Published the ${kind} ${slug}, version ${version}`);
  for (const { file, diagnostics } of refused) {
    say(`Not published: ${file}`);
    for (const diagnostic of diagnostics) say(`  ${printDiagnostic(diagnostic, "en")}`);
  }
}

function unreachable(error: unknown) {
  return { ok: false, reason: error instanceof Error ? error.message : String(error) } as const;
}
