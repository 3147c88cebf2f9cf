import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { feeKey } from "#app/visits/money/key.ts";

/** `at`: of the event that earns it. `acceptedBy`: the bank's own, who owes it from then on; null: one of them is to look at it. */
export type EarnedFee = { readonly visitId: string; readonly fen: number; readonly at: number; readonly acceptedBy: string | null };

/**
 * Writes down the fee a visit earned, in the transaction that ends its review or declares it void; nothing is no fee.
 * However often it comes to that, it is written once.
 */
export async function earnFee({ ids }: Pick<Services, "ids">, tx: Tx, { visitId, fen, at: instant, acceptedBy }: EarnedFee): Promise<void> {
  const key = feeKey(visitId);
  // Whoever comes to this has just put an event at the head of the visit's log, so nobody else is here at the same time.
  if (fen === 0 || (await tx.expense.findUnique({ where: { key }, select: { id: true } }))) return;
  const at = new Date(instant);
  const decided = acceptedBy === null ? {} : { decision: "accepted", decidedById: acceptedBy, decidedAt: at };
  await tx.expense.create({ data: { id: ids.next(), visitId, kind: "fee", fen, what: "", at, key, ...decided }, select: { id: true } });
}
