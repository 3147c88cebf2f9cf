import type { Tx } from "#app/platform/db/database.ts";
import type { FillView } from "#app/visits/view/fill.ts";
import { loggedOf } from "#app/visits/visit/row.server.ts";

/** Why a visit was last sent back; null where it never was. */
export async function readReturn(tx: Tx, visitId: string): Promise<FillView["returned"]> {
  const row = await tx.visitEvent.findFirst({ where: { visitId, kind: "returned" }, orderBy: { seq: "desc" } });
  if (!row) return null;
  const { event, at } = loggedOf(row);
  return event.kind === "returned" ? { reason: event.reason, at, remarks: { ...event.remarks } } : null;
}
