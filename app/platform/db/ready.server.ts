import type { Db, Readiness } from "#app/platform/db/database.ts";
import { causeOf } from "#app/platform/db/cause.server.ts";
import type { MigrationFile } from "#app/platform/db/migrations/files.server.ts";
import { appliedMigration, appliedQuery, compareHistory } from "#app/platform/db/migrations/history.server.ts";

/** One cheap query that answers both: is the database reachable, and are all migrations of this program applied? */
export async function readiness(client: Db, migrations: readonly MigrationFile[]): Promise<Readiness> {
  try {
    const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(appliedQuery);
    const history = compareHistory(migrations, rows.map(appliedMigration));
    if (!history.ok) return { ok: false, reason: `the database cannot be used: ${history.reason}` };
    if (history.pending.length === 0) return { ok: true };
    return { ok: false, reason: `migrations are pending: ${history.pending.join(", ")}` };
  } catch (error) {
    const cause = causeOf(error);
    if (cause.includes("_prisma_migrations")) return { ok: false, reason: "the database is empty: npm run db:migrate" };
    return { ok: false, reason: `the database did not answer: ${cause}` };
  }
}
