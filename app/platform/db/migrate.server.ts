import { mkdir } from "node:fs/promises";
import { causeOf } from "#app/platform/db/cause.server.ts";
import type { DatabaseLocation } from "#app/platform/db/database.ts";
import { kindOf } from "#app/platform/db/location.server.ts";
import { applyPending, checkReferences, hasTriggers, readHistory } from "#app/platform/db/migrations/apply.server.ts";
import { connectForMigration, type MigrationConnection } from "#app/platform/db/migrations/connect.server.ts";
import { dialects } from "#app/platform/db/migrations/dialect.ts";
import { type MigrationSource, readSource } from "#app/platform/db/migrations/files.server.ts";

/** The names applied, or the end of a sentence on why nothing was changed. */
export type MigrationOutcome =
  | { readonly ok: true; readonly applied: string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Applies the pending migrations and makes the triggers anew, all in one transaction: stopped at any moment, the
 * database is as it was and the next start begins again. Keeps Prisma's own `_prisma_migrations`.
 * @param say receives progress in plain words
 * @param source what to apply: this program's own but in tests
 */
export async function migrateDatabase(
  location: DatabaseLocation,
  say: (line: string) => void = () => undefined,
  source?: MigrationSource,
): Promise<MigrationOutcome> {
  const chosen = source ?? (await readSource(kindOf(location)));
  try {
    if (chosen.kind === "sqlite") await mkdir(location.dataDir, { recursive: true });
    const connection = await connectForMigration(location);
    try {
      return await migrate(connection, chosen, say);
    } finally {
      await connection.close();
    }
  } catch (error) {
    return { ok: false, reason: `${causeOf(error)} (nothing was changed)` };
  }
}

async function migrate(
  connection: MigrationConnection,
  source: MigrationSource,
  say: (line: string) => void,
): Promise<MigrationOutcome> {
  const before = await survey(connection, source);
  if (!("pending" in before)) return before;
  await connection.run(dialects[source.kind].begin);
  // Another process may have done the work while this one waited to begin.
  const work = await survey(connection, source);
  if (!("pending" in work)) return work;
  for (const name of work.pending) say(`Applying migration ${name}`);
  if (work.pending.length > 0) await applyPending(connection, source);
  await connection.run(source.triggers);
  say("Checking the database before the change is made final");
  await checkReferences(connection, source);
  await connection.run("COMMIT");
  return { ok: true, applied: work.pending };
}

/** The migrations to apply (none when only triggers are missing), or the outcome where there is nothing to do. */
async function survey(
  connection: MigrationConnection,
  source: MigrationSource,
): Promise<MigrationOutcome | { pending: string[] }> {
  const history = await readHistory(connection, source);
  if (!history.ok) return history;
  if (history.pending.length === 0 && (await hasTriggers(connection, source))) return { ok: true, applied: [] };
  return { pending: history.pending };
}
