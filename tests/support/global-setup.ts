import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { DatabaseLocation } from "#app/platform/db/database.ts";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { runOn, startPostgres } from "./postgres-server.ts";
import { beginSpares } from "./spare-databases.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The migrated, empty database that each test file's own is copied from. */
    template: DatabaseLocation;
  }
}

/** Once a run: makes the template, and for PostgreSQL the server; both go at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "counterpart-template-"));
  const server = project.config.env?.TEST_DATABASE === "postgres" ? await startPostgres() : null;
  const tearDown = async () => {
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const template = { dataDir, databaseUrl: server ? await emptyDatabase(server.addressOf) : null };
    const outcome = await migrateDatabase(template);
    if (!outcome.ok) throw new Error(outcome.reason);
    if (server && template.databaseUrl) await beginSpares(server.addressOf("postgres"), template.databaseUrl);
    project.provide("template", template);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

async function emptyDatabase(addressOf: (database: string) => string): Promise<string> {
  await runOn(addressOf("postgres"), "CREATE DATABASE template_counterpart");
  return addressOf("template_counterpart");
}
