import type { Bearer } from "#app/core/access/can.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Visits that this person made neither themselves nor beside: each evaluator of an overlap is blind to the other. */
export async function notMadeBy(db: Tx, me: Bearer) {
  const own = await db.visit.findMany({ where: { evaluatorId: me.id, twinId: { not: null } }, select: { twinId: true } });
  const beside = own.flatMap(({ twinId }) => twinId ?? []);
  return { evaluatorId: { not: me.id }, OR: [{ twinId: null }, { twinId: { notIn: beside } }] };
}
