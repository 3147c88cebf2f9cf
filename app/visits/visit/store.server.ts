import type { Head } from "#app/core/chain.ts";
import { headAt } from "#app/core/chain.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { eventRow } from "#app/platform/event-rows.ts";
import { columnsOf, planColumnsOf } from "#app/visits/visit/columns.ts";

/** What a visit keeps of its planning besides the log: the form's name, and the fact sheet that its texts are filled from. */
export type Kept = { readonly slug: string; readonly factsHash: string | null };

/** Stores a visit that is not there yet, with the events of its life so far. */
export async function storeNew(tx: Tx, kept: Kept, life: VisitLife, log: readonly LoggedVisitEvent[]): Promise<void> {
  const last = log.at(-1);
  if (!last) throw new Error("A visit begins with its plan");
  const head = headColumns(headAt(last));
  await tx.visit.create({ data: { ...planColumnsOf(life), ...columnsOf(life), ...head, ...kept }, select: { id: true } });
  await tx.visitEvent.createMany({ data: log.map((logged) => ({ visitId: life.planned.visit, ...eventRow(logged) })) });
}

/** Stores one more event. False, and nothing is stored, where the visit no longer ends at `head`. */
export async function storeStep(tx: Tx, head: Head, life: VisitLife, logged: LoggedVisitEvent): Promise<boolean> {
  const { visit: id } = life.planned;
  const { count } = await tx.visit.updateMany({
    where: { id, headSeq: head.seq },
    data: { ...columnsOf(life), ...headColumns(headAt(logged)) },
  });
  if (count === 0) return false;
  await tx.visitEvent.create({ data: { visitId: id, ...eventRow(logged) }, select: { seq: true } });
  return true;
}

function headColumns({ seq, hash }: Head) {
  return { headSeq: seq, headHash: hash };
}
