import type { VisitEvent, VoidCause } from "#app/core/visit/event.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { loggedOf, type Visit } from "#app/visits/visit/row.server.ts";

/** Why a visit was declined or came to nothing; null where nobody said, or the cause says all. */
export type VisitEnd = { readonly cause: VoidCause | null; readonly reason: string | null };

/** What its last event says; of a visit that goes on nothing. */
export async function readEnd(tx: Tx, { id: visitId, head }: Pick<Visit, "id" | "head">): Promise<VisitEnd> {
  return endIn(loggedOf(await tx.visitEvent.findUniqueOrThrow({ where: { visitId_seq: { visitId, seq: head.seq } } })).event);
}

/** The same of a last event. */
export function endIn(event: VisitEvent): VisitEnd {
  switch (event.kind) {
    case "voided":
      return { cause: event.cause, reason: event.reason === event.cause ? null : event.reason };
    case "declined":
    case "cancelled":
    case "rejected":
      return { cause: null, reason: event.reason };
    default:
      return { cause: null, reason: null };
  }
}
