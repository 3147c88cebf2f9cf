import { can, type Bearer } from "#app/core/access/can.ts";
import type { Visit } from "#app/visits/visit/row.server.ts";

/** What deciding asks of a visit. */
type Paid = Pick<Visit, "standing" | "branch" | "twin">;

/** A reviewer of the bank decides what visits of their scope cost, but for those they made or that were made beside them. */
export function mayDecide(me: Bearer, { standing, branch, twin }: Paid): boolean {
  return can(me, "expenses.decide", { branchId: branch.id, regionId: branch.regionId }) && standing.evaluatorId !== me.id && twin?.evaluatorId !== me.id;
}
