import { Failure } from "#app/entry/setup/failure.mjs";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { runJobs } from "#app/platform/jobs.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** An opened application, before anybody is let in. */
export type House = {
  readonly services: Services;
  stopJobs(): Promise<void>;
  /** What to tell whoever started it. */
  welcome(url: string): Promise<string[]>;
};

/**
 * Brings the database up to date, opens it and starts the background jobs.
 * @throws Failure when the database cannot be used
 */
export async function openHouse(env: Env, say: (line: string) => void): Promise<House> {
  const migrated = await migrateDatabase(env, say);
  if (!migrated.ok) throw new Failure(`The database cannot be used: ${migrated.reason}`);
  const services = await createServices(env);
  try {
    const jobs = runJobs(services, []);
    return { services, stopJobs: () => jobs.stop(), welcome: (url) => Promise.resolve([`Counterpart is at ${url}`]) };
  } catch (error) {
    await closeServices(services);
    throw error;
  }
}
