import { can, type Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { actionsOn } from "#app/visits/action/about.server.ts";
import { isBlindReader } from "#app/visits/appeal/told.server.ts";
import { readBeside } from "#app/visits/result/beside.server.ts";
import { makeResultView } from "#app/visits/view/make/result.ts";
import type { ResultView } from "#app/visits/view/result.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { drillsByStandard, readFindings, readPublished } from "#app/visits/visit/published.server.ts";
import { toldStandards } from "#app/visits/visit/told.server.ts";

/** A published visit as its branch reads it. Refuses `not-found`, also while it is not published. */
export async function resultView(services: Services, me: Bearer, visitId: string): Promise<Result<ResultView>> {
  const visit = await readPublished(services, visitId);
  if (!visit) return refuse("not-found");
  const { branch } = visit;
  const place = { branchId: branch.id, regionId: branch.regionId };
  if (!can(me, "visits.read", place) || (await isBlindReader(services, me, visitId))) return refuse("not-found");
  return ok(
    makeResultView({
      ...visit,
      branch: placeOf(branch),
      beside: await readBeside(services, { ...visit, slug: visit.form.slug }),
      findings: await readFindings(services, visit),
      standards: await toldStandards(services, visit),
      drills: await drillsByStandard(services),
      actions: can(me, "actions.read", place) ? await actionsOn(services, visit) : [],
      acts: can(me, "actions.write", place),
    }),
  );
}
