import type { Bearer } from "#app/core/access/can.ts";
import { standingsOf, taskOf, TASK_COLUMNS, type StandingTask } from "#app/coaching/assign/row.server.ts";
import { inScope, scopeOf } from "#app/coaching/assign/scope.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Rows of one batch: those named by id, or all of them. */
export type Picked = { readonly batchId: string; readonly rows: readonly string[] | "all" };

/** The picked rows of a batch that belong to people in scope, with how far each is; in the order in which they were made. */
export async function rowsInScope(services: Services, tx: Tx, me: Bearer, { batchId, rows }: Picked): Promise<StandingTask[]> {
  const found = await tx.assignment.findMany({
    where: { batchId, person: inScope(me, await scopeOf(tx, me)), ...(rows === "all" ? {} : { id: { in: [...rows] } }) },
    orderBy: { id: "asc" },
    select: TASK_COLUMNS,
  });
  return standingsOf(services, tx, found.map(taskOf));
}

/** Whether any of a batch is in scope: to everybody else there is no such batch. */
export async function seesBatch(tx: Tx, me: Bearer, batchId: string): Promise<boolean> {
  if (batchId.includes("\0")) return false;
  const row = await tx.assignment.findFirst({ where: { batchId, person: inScope(me, await scopeOf(tx, me)) }, select: { id: true } });
  return row !== null;
}
