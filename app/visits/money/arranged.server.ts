import { feeIn } from "#app/core/visit/fee.ts";
import type { VisitEvent } from "#app/core/visit/event.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { loggedOf } from "#app/visits/visit/row.server.ts";

/** What each of these visits is to earn, in fen, as last arranged. */
export async function arrangedFees(tx: Tx, visitIds: readonly string[]): Promise<(visitId: string) => number> {
  const where = { visitId: { in: [...visitIds] }, kind: { in: ["planned", "replanned"] } };
  const said = new Map<string, VisitEvent[]>();
  for (const row of await tx.visitEvent.findMany({ where, orderBy: { seq: "asc" } })) {
    said.set(row.visitId, [...(said.get(row.visitId) ?? []), loggedOf(row).event]);
  }
  return (visitId) => feeIn(said.get(visitId) ?? []).fee;
}

/** The same of one visit. */
export async function arrangedFee(tx: Tx, visitId: string): Promise<number> {
  return (await arrangedFees(tx, [visitId]))(visitId);
}
