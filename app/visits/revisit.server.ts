import type { Bearer } from "#app/core/access/can.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { isMendable, whyNoRevisit } from "#app/core/visit/revisit.ts";
import { LOST } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { arrangedFee } from "#app/visits/money/arranged.server.ts";
import type { RevisitView } from "#app/visits/view/plan.ts";
import { isForPlanning } from "#app/visits/visit/access.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";

/** The visit that a new one is to make good, with what the plan of that begins with. Refuses what `revisitFault` says. */
export async function revisitOf({ db }: Services, me: Bearer, visitId: string): Promise<Result<RevisitView>> {
  const visit = await readVisit(db, visitId);
  if (!visit) return refuse("revisit-unfit");
  const { standing, branch, slug, mode } = visit;
  const fault = await revisitFault(db, me, visitId, { branchId: branch.id, slug });
  if (fault) return refuse(fault);
  // Anything else was a fault.
  const state = isMendable(standing.state) ? standing.state : "void";
  return ok({ visitId, branch: placeOf(branch), slug, mode, state, evaluatorId: standing.evaluatorId, fee: yuanOf(await arrangedFee(db, visitId)) });
}

type Of = { readonly branchId: string; readonly slug: string; readonly evaluatorId?: string };

/**
 * Why a visit is no revisit of that one: `revisit-unfit` (it is not the planner's to see, or was of another place or form), what
 * `whyNoRevisit` says of its state, `revisit-beside` (it is to be made by whoever makes or made the other opinion of that
 * overlap: nobody tells of one place twice), `revisit-planned` (another makes it good already); null where it is one.
 */
export async function revisitFault(tx: Tx, me: Bearer, visitId: string, of: Of): Promise<string | null> {
  const visit = await readVisit(tx, visitId);
  if (!visit || !isForPlanning(me, visit)) return "revisit-unfit";
  const why = whyNoRevisit(visit.standing.state);
  if (why) return why;
  if (visit.branch.id !== of.branchId || visit.slug !== of.slug) return "revisit-unfit";
  if (visit.twin && visit.twin.evaluatorId === of.evaluatorId) return "revisit-beside";
  const another = await tx.visit.count({ where: { revisitOfId: visitId, state: { notIn: [...LOST] } } });
  return another > 0 ? "revisit-planned" : null;
}
