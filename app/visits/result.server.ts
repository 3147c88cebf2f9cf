import { can, type Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { makeResultView } from "#app/visits/view/make/result.ts";
import type { ResultView } from "#app/visits/view/result.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { drillsByStandard, readFindings, readPublished } from "#app/visits/visit/published.server.ts";
import { toldStandards } from "#app/visits/visit/told.server.ts";

/** A published visit as its branch reads it. Refuses `not-found`, also while it is not published. */
export async function resultView(services: Services, me: Bearer, visitId: string): Promise<Result<ResultView>> {
  const visit = await readPublished(services, visitId);
  if (!visit) return refuse("not-found");
  const { branch, month, form, score } = visit;
  if (!can(me, "visits.read", { branchId: branch.id, regionId: branch.regionId })) return refuse("not-found");
  const findings = await readFindings(services, visit);
  const [standards, drills] = [await toldStandards(services, visit), await drillsByStandard(services)];
  return ok(makeResultView({ visitId, branch: placeOf(branch), month, form, score, findings, standards, drills }));
}
