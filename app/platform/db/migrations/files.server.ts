import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DatabaseKind } from "#app/platform/db/database.ts";

const prismaDir = fileURLToPath(new URL("../../../../prisma", import.meta.url));

export type MigrationFile = {
  readonly name: string;
  readonly sql: string;
  /** As Prisma records it: sha-256 of the SQL, hexadecimal. */
  readonly checksum: string;
};

export function schemaPath(kind: DatabaseKind): string {
  return join(prismaDir, kind, "schema.prisma");
}

export function migrationsPath(kind: DatabaseKind): string {
  return join(prismaDir, kind, "migrations");
}

export async function readTriggers(kind: DatabaseKind): Promise<string> {
  return readText(join(prismaDir, kind, "triggers.sql"));
}

/** In the order in which they are applied. */
export async function readMigrations(kind: DatabaseKind): Promise<MigrationFile[]> {
  const names = await migrationNames(kind);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readText(join(migrationsPath(kind), name, "migration.sql"));
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

export async function migrationNames(kind: DatabaseKind): Promise<string[]> {
  const entries = await readdir(migrationsPath(kind), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Line ends of the checkout must not change a checksum. */
export async function readText(path: string): Promise<string> {
  return (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
}
