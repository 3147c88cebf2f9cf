import { editsIn } from "#app/core/visit/edits.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { FillEdit } from "#app/visits/view/edit.ts";
import { loggedOf } from "#app/visits/visit/row.server.ts";

/** What reviewers changed since a visit was last handed in, for its evaluator: everything but who. */
export async function readEdits(tx: Tx, visitId: string): Promise<FillEdit[]> {
  const where = { visitId, kind: { in: ["submitted", "edited"] } };
  const rows = await tx.visitEvent.findMany({ where, orderBy: { seq: "asc" } });
  return editsIn(rows.map(loggedOf)).filter(({ stands }) => stands).map(({ item, before, after, reason, at }) => ({ item, before, after, reason, at }));
}
