import type { DatabaseKind, Db, Readiness } from "#app/platform/db/database.ts";
import { type MigrationFile, readMigrations } from "#app/platform/db/migrations/files.server.ts";

/** A row of Prisma's own table of applied migrations. */
export type AppliedMigration = {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
};

export type History = { readonly ok: true; readonly pending: string[] } | { readonly ok: false; readonly reason: string };

/** One row for each migration that was begun and not taken back; the flag is 0 or 1 on either database. */
export const appliedQuery = `
  SELECT migration_name AS name, checksum AS checksum,
    CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;

/** Compares this program's migrations with the database's record of them; a reason is a sentence for the operator. */
export function compareHistory(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): History {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const row of applied) {
    const file = known.get(row.name);
    if (!file) return refused(`the database was written by a newer version: this one does not know its migration ${row.name}`);
    if (!row.finished) return refused(`migration ${row.name} was begun by another tool and not finished: restore the last backup`);
    if (file.checksum !== row.checksum) return refused(`migration ${row.name} was changed after it was applied: restore the file as it was`);
  }
  const done = new Set(applied.map((row) => row.name));
  const pending = files.map((file) => file.name).filter((name) => !done.has(name));
  const last = applied.at(-1)?.name ?? "";
  const late = pending.find((name) => name < last);
  if (late) return refused(`migration ${late} comes before ${last}, which is applied already: give it a later name`);
  return { ok: true, pending };
}

/** What `ready()` answers: one cheap query. */
export async function readiness(kind: DatabaseKind, client: Db): Promise<Readiness> {
  const files = await readMigrations(kind);
  try {
    const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(appliedQuery);
    const history = compareHistory(files, rows.map(appliedMigration));
    if (!history.ok) return history;
    if (history.pending.length === 0) return { ok: true };
    return refused(`migrations are pending: ${history.pending.join(", ")}`);
  } catch (error) {
    return refused(`the database did not answer: ${error instanceof Error ? lastLine(error.message) : String(error)}`);
  }
}

export function appliedMigration(row: Record<string, unknown>): AppliedMigration {
  return { name: String(row.name), checksum: String(row.checksum), finished: Number(row.finished) === 1 };
}

function refused(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}

/** Prisma puts the cause on the last line of its message. */
function lastLine(message: string): string {
  return message.trim().split("\n").at(-1) ?? message;
}
