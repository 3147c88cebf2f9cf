import { can, type Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { toldStandards } from "#app/visits/visit/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { BranchView } from "#app/visits/view/branch.ts";
import { makeBranchView } from "#app/visits/view/make/branch.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { drillsByStandard, readPublishedOf } from "#app/visits/visit/published.server.ts";

/** So many of the latest are listed and counted. */
const LISTED = 24;

/**
 * A branch's published visits and the standards that cost it points. Without an id: the reader's own branch, else the
 * first they may read. Refuses `not-found` for a branch outside their scope.
 */
export async function branchView(services: Services, me: Bearer, branchId?: string): Promise<Result<BranchView>> {
  const all = await services.db.branch.findMany({ orderBy: [{ regionId: "asc" }, { id: "asc" }] });
  const branches = all.filter(({ id, regionId }) => can(me, "visits.read", { branchId: id, regionId }));
  const named = (id: string | null | undefined) => branches.find((branch) => branch.id === id);
  const branch = branchId === undefined ? (named(me.branchId) ?? branches[0]) : named(branchId);
  if (!branch && branchId !== undefined) return refuse("not-found");
  return ok(
    makeBranchView({
      branch: branch ? placeOf(branch) : null,
      branches: branches.map(placeOf),
      visits: branch ? await readPublishedOf(services, branch.id, LISTED) : [],
      standards: await toldStandards(services, { factsHash: (await currentFacts(services)).hash }),
      drills: await drillsByStandard(services),
    }),
  );
}
