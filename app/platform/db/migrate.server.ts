import { mkdir } from "node:fs/promises";
import type { DatabaseKind, DatabaseLocation } from "#app/platform/db/database.ts";
import { kindOf } from "#app/platform/db/location.server.ts";
import { connectForMigration, type MigrationConnection } from "#app/platform/db/migrations/connect.server.ts";
import { startEngine } from "#app/platform/db/migrations/engine.server.ts";
import { type MigrationFile, migrationsPath, readMigrations, readText, readTriggers, schemaPath } from "#app/platform/db/migrations/files.server.ts";
import { appliedMigration, appliedQuery, compareHistory, type History } from "#app/platform/db/migrations/history.server.ts";

export type MigrationOutcome =
  | { readonly ok: true; readonly applied: string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Applies the pending migrations and recreates the triggers, all in one transaction: stopped at any moment, the
 * database is as it was and the next start begins again. Keeps Prisma's own `_prisma_migrations`.
 * @param say receives progress in plain words
 * @returns the names applied, or a sentence on why nothing was done
 */
export async function migrateDatabase(
  location: DatabaseLocation,
  say: (line: string) => void = () => undefined,
): Promise<MigrationOutcome> {
  const kind = kindOf(location);
  if (kind === "sqlite") await mkdir(location.dataDir, { recursive: true });
  const connection = await connectForMigration(location);
  try {
    const files = await readMigrations(kind);
    const triggers = await readTriggers(kind);
    if (await upToDate(kind, connection, files, triggers)) return { ok: true, applied: [] };
    return await migrateInTransaction(kind, connection, files, triggers, say);
  } finally {
    await connection.close();
  }
}

async function upToDate(
  kind: DatabaseKind,
  connection: MigrationConnection,
  files: MigrationFile[],
  triggers: string,
): Promise<boolean> {
  const history = await readHistory(kind, connection, files);
  return history.ok && history.pending.length === 0 && (await hasTriggers(kind, connection, triggers));
}

async function migrateInTransaction(
  kind: DatabaseKind,
  connection: MigrationConnection,
  files: MigrationFile[],
  triggers: string,
  say: (line: string) => void,
): Promise<MigrationOutcome> {
  // Only one process gets past this line; the others wait here and then find the work done.
  await connection.run(kind === "sqlite" ? "BEGIN IMMEDIATE" : "BEGIN; SELECT pg_advisory_xact_lock(20250702)");
  const history = await readHistory(kind, connection, files);
  if (!history.ok) return history;
  for (const name of history.pending) say(`Applying migration ${name}`);
  if (history.pending.length > 0) await applyAll(kind, connection, files);
  await connection.run(triggers);
  await checkReferences(kind, connection);
  await connection.run("COMMIT");
  return { ok: true, applied: history.pending };
}

async function applyAll(kind: DatabaseKind, connection: MigrationConnection, files: MigrationFile[]): Promise<void> {
  const engine = await startEngine(await readText(schemaPath(kind)), connection.factory);
  try {
    await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsPath(kind),
        lockfile: { path: "migration_lock.toml", content: await readText(`${migrationsPath(kind)}/migration_lock.toml`) },
        shadowDbInitScript: "",
        migrationDirectories: files.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
  } finally {
    engine.free();
  }
}

async function readHistory(kind: DatabaseKind, connection: MigrationConnection, files: MigrationFile[]): Promise<History> {
  const tables = await connection.rows(
    kind === "sqlite"
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
  );
  if (tables.some((row) => row.name === "_prisma_migrations")) {
    return compareHistory(files, (await connection.rows(appliedQuery)).map(appliedMigration));
  }
  if (tables.length > 0) return { ok: false, reason: "this database holds tables of another program: choose an empty one" };
  return compareHistory(files, []);
}

/** A trigger whose body changes gets a new name, so the names tell whether they are current. */
async function hasTriggers(kind: DatabaseKind, connection: MigrationConnection, script: string): Promise<boolean> {
  const wanted = [...script.matchAll(/CREATE TRIGGER "(\w+)"/g)].map((match) => match[1]);
  const rows = await connection.rows(
    kind === "sqlite"
      ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
      : "SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal",
  );
  const present = new Set(rows.map((row) => row.name));
  return wanted.every((name) => present.has(name));
}

/** Foreign keys were off while SQLite rebuilt tables: nothing may be committed that breaks one. */
async function checkReferences(kind: DatabaseKind, connection: MigrationConnection): Promise<void> {
  if (kind !== "sqlite") return;
  const broken = await connection.rows("SELECT DISTINCT \"table\" AS name FROM pragma_foreign_key_check");
  if (broken.length > 0) throw new Error(`A migration leaves rows without their parents in ${broken.map((row) => row.name).join(", ")}`);
}
