import type { MigrationConnection } from "#app/platform/db/migrations/connect.server.ts";
import { dialects } from "#app/platform/db/migrations/dialect.ts";
import { withEngine } from "#app/platform/db/migrations/engine.server.ts";
import { type MigrationSource, migrationsPath } from "#app/platform/db/migrations/files.server.ts";
import { appliedMigration, appliedQuery, compareHistory, type History } from "#app/platform/db/migrations/history.server.ts";

/** What the database's record asks for, without changing anything. */
export async function readHistory(connection: MigrationConnection, source: MigrationSource): Promise<History> {
  const tables = await connection.rows(dialects[source.kind].tables);
  if (tables.some((row) => row.name === "_prisma_migrations")) {
    return compareHistory(source.migrations, (await connection.rows(appliedQuery)).map(appliedMigration));
  }
  if (tables.length > 0) return { ok: false, reason: "it holds tables of another program: choose an empty database" };
  return compareHistory(source.migrations, []);
}

/** A trigger whose body changes gets a new name, so the names tell whether the database's are current. */
export async function hasTriggers(connection: MigrationConnection, { kind, triggers }: MigrationSource): Promise<boolean> {
  const wanted = [...triggers.matchAll(/CREATE TRIGGER "(\w+)"/g)].map((match) => match[1]);
  const present = new Set((await connection.rows(dialects[kind].triggers)).map((row) => row.name));
  return wanted.every((name) => present.has(name));
}

/** Runs the pending migrations through Prisma's engine, which also keeps the record of them. */
export async function applyPending(connection: MigrationConnection, source: MigrationSource): Promise<void> {
  const migrationsList = {
    baseDir: migrationsPath(source.kind),
    lockfile: { path: "migration_lock.toml", content: source.lock },
    shadowDbInitScript: "",
    migrationDirectories: source.migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
  const filters = { externalTables: [], externalEnums: [] };
  try {
    await withEngine(source.schema, connection.factory, (engine) => engine.applyMigrations({ migrationsList, filters }));
  } catch (error) {
    // The engine's own words are about the record it could then not write.
    throw connection.failure() ?? error;
  }
}

/** Foreign keys are off while SQLite's tables are rebuilt: nothing may be committed that breaks one. */
export async function checkReferences(connection: MigrationConnection, { kind }: MigrationSource): Promise<void> {
  const orphans = await connection.rows(dialects[kind].orphans);
  if (orphans.length > 0) throw new Error(`rows of ${orphans.map((row) => row.name).join(", ")} would point at nothing`);
}
