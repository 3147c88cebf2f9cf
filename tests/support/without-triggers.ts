import type { Database } from "#app/platform/db/database.ts";

/** What an intruder with the database in hand would do first: take the table's triggers away. */
export async function withoutTriggers({ kind, client }: Database, table: "AuditEntry" | "SittingEvent" | "VisitEvent" | "Observation" | "ObservationStandard"): Promise<void> {
  for (const name of [`${table}_keeps_rows`, `${table}_keeps_values`]) {
    await client.$executeRawUnsafe(kind === "sqlite" ? `DROP TRIGGER "${name}"` : `DROP TRIGGER "${name}" ON "${table}"`);
  }
}
