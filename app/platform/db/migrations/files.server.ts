import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatabaseKind } from "#app/platform/db/database.ts";

const prismaDir = fileURLToPath(new URL("../../../../prisma", import.meta.url));

export type MigrationFile = {
  readonly name: string;
  readonly sql: string;
};

/** Everything that makes a database of one kind. */
export type MigrationSource = {
  readonly kind: DatabaseKind;
  readonly schema: string;
  /** Prisma's note of which kind the migrations are for. */
  readonly lock: string;
  /** In the order in which they are applied. */
  readonly migrations: readonly MigrationFile[];
  /** SQL that drops and makes all triggers. */
  readonly triggers: string;
};

export function schemaPath(kind: DatabaseKind): string {
  return join(prismaDir, kind, "schema.prisma");
}

export function migrationsPath(kind: DatabaseKind): string {
  return join(prismaDir, kind, "migrations");
}

export async function readSource(kind: DatabaseKind): Promise<MigrationSource> {
  const [schema, lock, migrations, triggers] = await Promise.all([
    readText(schemaPath(kind)),
    readText(join(migrationsPath(kind), "migration_lock.toml")),
    readMigrations(kind),
    readText(join(prismaDir, kind, "triggers.sql")),
  ]);
  return { kind, schema, lock, migrations, triggers };
}

export async function readMigrations(kind: DatabaseKind): Promise<MigrationFile[]> {
  const names = await migrationNames(kind);
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readText(join(migrationsPath(kind), name, "migration.sql")) })),
  );
}

export async function migrationNames(kind: DatabaseKind): Promise<string[]> {
  const entries = await readdir(migrationsPath(kind), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** As Prisma records it: sha-256 of the SQL, hexadecimal. */
export function checksumOf({ sql }: MigrationFile): string {
  return createHash("sha256").update(sql).digest("hex");
}

/** Line ends of the checkout must not change a checksum. */
export async function readText(path: string): Promise<string> {
  return (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
}
