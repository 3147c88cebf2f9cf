import { can, type Bearer } from "#app/core/access/can.ts";
import { STANDING } from "#app/visits/money/row.server.ts";
import type { Tx } from "#app/platform/db/database.ts";

/** Expenses of visits of which the reader of the bank may do that deed: in its scope, neither made by them nor beside them. */
export async function expensesFor(tx: Tx, me: Bearer, deed: "expenses.decide" | "expenses.export") {
  const branches = await tx.branch.findMany({ select: { id: true, regionId: true } });
  const reach = branches.filter(({ id, regionId }) => can(me, deed, { branchId: id, regionId })).map(({ id }) => id);
  return { visit: { branchId: { in: reach }, ...(await notTheirs(tx, me)) } };
}

/** What a reader may look at as a reviewer and nobody took back: besides what they may decide, their firm's. */
export async function seenExpenses(tx: Tx, me: Bearer) {
  const { firmId = null } = me;
  const ofFirm = firmId !== null && can(me, "visits.firstReview", { firmId });
  return { ...(ofFirm ? { visit: { firmId, ...(await notTheirs(tx, me)) } } : await expensesFor(tx, me, "expenses.decide")), ...STANDING };
}

/** Who gives the second opinion on a visit of one's own is not to be read from what that cost. */
async function notTheirs(tx: Tx, me: Bearer) {
  const own = await tx.visit.findMany({ where: { evaluatorId: me.id, twinId: { not: null } }, select: { twinId: true } });
  return { evaluatorId: { not: me.id }, OR: [{ twinId: null }, { twinId: { notIn: own.flatMap(({ twinId }) => twinId ?? []) } }] };
}
