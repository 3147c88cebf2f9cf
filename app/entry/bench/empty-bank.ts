import { readFile } from "node:fs/promises";
import { inProject } from "#app/entry/setup/place.mjs";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import type { Clock } from "#app/platform/clock.server.ts";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { loadEnv } from "#app/platform/env.server.ts";
import { createServices, type Services } from "#app/platform/services.server.ts";

const POLICY = "scenarios/policy.yaml";

/** A bank on an SQLite file of its own in that folder, with the policy of the repository and nobody in it. */
export async function emptyBank(dataDir: string, clock: Clock): Promise<Services> {
  const env = { ...loadEnv(), dataDir, databaseUrl: null };
  const migrated = await migrateDatabase(env);
  if (!migrated.ok) throw new Error(migrated.reason);
  const services = await createServices(env, { clock });
  await publishPolicy(services, { file: POLICY, source: await readFile(inProject(POLICY), "utf8") });
  return services;
}
