import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { DatabaseKind } from "#app/platform/db/database.ts";
import { withEngine } from "#app/platform/db/migrations/engine.server.ts";
import { migrationNames, migrationsPath, readText, schemaPath } from "#app/platform/db/migrations/files.server.ts";

const kinds: readonly DatabaseKind[] = ["sqlite", "postgres"];

/**
 * Writes the next migration of both databases from what changed since the schema kept beside the newest one.
 * @param label lower-case words joined by dashes
 * @returns the folders written, none when nothing has changed
 */
export async function writeNextMigration(label: string): Promise<string[]> {
  const scripts = await Promise.all(kinds.map(async (kind) => ({ kind, sql: await schemaChange(kind) })));
  if (scripts.every(({ sql }) => sql === null)) return [];
  const numbers = (await Promise.all(kinds.map(migrationNames))).flat().map((name) => Number.parseInt(name, 10));
  const number = String(Math.max(0, ...numbers) + 1).padStart(4, "0");
  return Promise.all(
    scripts.map(({ kind, sql }) => writeMigration(kind, `${number}_${label.replaceAll("-", "_")}`, sql)),
  );
}

/** SQL from the newest migration's schema to the present one, or null when they agree. */
export async function schemaChange(kind: DatabaseKind): Promise<string | null> {
  const newest = (await migrationNames(kind)).at(-1);
  const from = newest ? await readText(join(migrationsPath(kind), newest, "schema.prisma")) : null;
  return changeBetween(kind, from, await readText(schemaPath(kind)));
}

/** SQL from one schema, or from nothing, to another; null when they agree. */
export async function changeBetween(kind: DatabaseKind, from: string | null, to: string): Promise<string | null> {
  const filters = { externalTables: [], externalEnums: [] };
  const { stdout, exitCode } = await withEngine(to, noDatabase(kind), (engine) =>
    engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 0 ? null : stdout;
}

function datamodel(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}

async function writeMigration(kind: DatabaseKind, name: string, sql: string | null): Promise<string> {
  const folder = join(migrationsPath(kind), name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql ?? "-- Nothing to change on this database.\n");
  await writeFile(join(folder, "schema.prisma"), await readText(schemaPath(kind)));
  const provider = kind === "sqlite" ? "sqlite" : "postgresql";
  await writeFile(join(migrationsPath(kind), "migration_lock.toml"), `provider = "${provider}"\n`);
  return folder;
}

/** Comparing two schemas needs no database, but the engine wants one to greet: this one answers everything with nothing. */
function noDatabase(kind: DatabaseKind): SqlMigrationAwareDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    provider: kind,
    adapterName: "none",
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error("There is no database to change.")),
    dispose: async () => undefined,
  };
  return { provider: kind, adapterName: "none", connect: async () => adapter, connectToShadowDb: async () => adapter };
}
