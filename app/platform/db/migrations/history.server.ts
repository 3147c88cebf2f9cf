import { checksumOf, type MigrationFile } from "#app/platform/db/migrations/files.server.ts";

/** A row of Prisma's own table of applied migrations. */
export type AppliedMigration = {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
};

/** Names still to be applied, or a sentence on why none may be. */
export type History = { readonly ok: true; readonly pending: string[] } | { readonly ok: false; readonly reason: string };

/** One row for each migration that was begun and not taken back. */
export const appliedQuery = `
  SELECT migration_name AS name, checksum, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;

export function appliedMigration(row: Record<string, unknown>): AppliedMigration {
  return { name: String(row.name), checksum: String(row.checksum), finished: Number(row.finished) === 1 };
}

/** Compares this program's migrations with the database's record of them. */
export function compareHistory(migrations: readonly MigrationFile[], applied: readonly AppliedMigration[]): History {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const reason = faultOf(row, known.get(row.name));
    if (reason) return { ok: false, reason };
  }
  const done = new Set(applied.map((row) => row.name));
  const pending = migrations.map(({ name }) => name).filter((name) => !done.has(name));
  const last = applied.at(-1)?.name ?? "";
  const late = pending.find((name) => name < last);
  if (late) return { ok: false, reason: `migration ${late} comes before ${last}, which is applied already: give it a later name` };
  return { ok: true, pending };
}

function faultOf({ name, checksum, finished }: AppliedMigration, file: MigrationFile | undefined): string | null {
  if (!file) return `it was written by a newer version: this one does not know its migration ${name}`;
  if (!finished) return `migration ${name} was begun by another tool and not finished: restore the last backup`;
  if (checksumOf(file) !== checksum) return `migration ${name} was changed after it was applied: restore the file as it was`;
  return null;
}
