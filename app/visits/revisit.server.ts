import type { Bearer } from "#app/core/access/can.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import { LOST } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { arrangedFee } from "#app/visits/money/arranged.server.ts";
import type { RevisitView } from "#app/visits/view/plan.ts";
import { isForPlanning } from "#app/visits/visit/access.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";

/** The void visit that a new one is to make good, with what the plan of that begins with; null where there is none to be made good. */
export async function revisitOf({ db }: Services, me: Bearer, visitId: string): Promise<RevisitView | null> {
  const visit = await readVisit(db, visitId);
  if (!visit || (await revisitFault(db, me, visitId, { branchId: visit.branch.id, slug: visit.slug }))) return null;
  const { standing, branch, slug, mode } = visit;
  return { visitId, branch: placeOf(branch), slug, mode, evaluatorId: standing.evaluatorId, fee: yuanOf(await arrangedFee(db, visitId)) };
}

/**
 * Why a visit is no revisit of that one: `revisit-unfit` (it is not void, not the planner's to see, or was of another
 * place or form), `revisit-planned` (another makes it good already); null where it is one.
 */
export async function revisitFault(tx: Tx, me: Bearer, visitId: string, of: { readonly branchId: string; readonly slug: string }): Promise<string | null> {
  const visit = await readVisit(tx, visitId);
  if (!visit || !isForPlanning(me, visit) || visit.standing.state !== "void") return "revisit-unfit";
  if (visit.branch.id !== of.branchId || visit.slug !== of.slug) return "revisit-unfit";
  const another = await tx.visit.count({ where: { revisitOfId: visitId, state: { notIn: [...LOST] } } });
  return another > 0 ? "revisit-planned" : null;
}
