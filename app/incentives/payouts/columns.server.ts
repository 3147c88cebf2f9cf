import { DEFAULT_COLUMNS, readColumns, type PayrollColumn } from "#app/core/incentives/payroll.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The columns the payroll wants now, and the version they are: 0 before anybody said anything. */
export async function payrollColumns({ db }: Pick<Services, "db">): Promise<{ readonly version: number; readonly columns: readonly PayrollColumn[] }> {
  const row = await db.payrollColumns.findFirst({ orderBy: { version: "desc" } });
  if (row === null) return { version: 0, columns: DEFAULT_COLUMNS };
  // As `saveColumns` wrote them.
  return { version: row.version, columns: JSON.parse(row.columns) as PayrollColumn[] };
}

/** A new version of the columns. Refuses as `readColumns`; `payroll-moved-on` where somebody else was first. */
export async function saveColumns(services: Services, me: { readonly id: string }, typed: readonly { readonly field: string; readonly head: string }[], base: number): Promise<Result<number>> {
  const read = readColumns(typed);
  if (!read.ok) return read;
  const version = base + 1;
  try {
    return await services.db.$transaction(async (tx) => {
      await tx.payrollColumns.create({ data: { version, columns: canonicalJson(read.value), at: new Date(services.clock.now()), actorId: me.id } });
      await appendAudit(services, tx, { actorId: me.id, deed: "payroll-columns", subject: String(version), detail: { columns: read.value.length } });
      return ok(version);
    });
  } catch (error) {
    if (isTaken(error)) return refuse("payroll-moved-on");
    throw error;
  }
}
