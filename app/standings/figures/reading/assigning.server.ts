import { isWithin, reachOf } from "#app/core/access/reach.ts";
import type { Services } from "#app/platform/services.server.ts";
import { branchesOf, type Asked } from "#app/standings/figures/reading/scope.server.ts";
import type { Assigning } from "#app/standings/figures/view.ts";

const NAMED = 10;
/** Branches whose managers are looked for. */
const LOOKED = 100;
const ROLES = ["manager", "trainer"] as const;
const NARROWEST = ["branch", "region", "bank"];

/** Whether the reader may assign drills to people of the address's places; if not, who can, those nearest first. */
export async function assigningIn({ db }: Services, asking: Asked): Promise<Assigning> {
  const { me, filters } = asking;
  const reach = reachOf(me, "team.assign");
  const branches = await db.branch.findMany({ where: branchesOf(asking), orderBy: { id: "asc" }, take: LOOKED, select: { id: true, regionId: true } });
  const near = branches.some(({ id, regionId }) => isWithin(reach, { branchId: id, regionId }));
  if (near || (reach.bank && filters.branch === null)) return { may: true, who: [] };
  const regions = [...new Set(branches.map(({ regionId }) => regionId))];
  const grants = await db.roleGrant.findMany({
    where: {
      role: { in: [...ROLES] },
      person: { leftAt: null, firmId: null, id: { not: me.id } },
      OR: [{ scope: "bank" }, { scope: "region", scopeId: { in: regions } }, { scope: "branch", scopeId: { in: branches.map(({ id }) => id) } }],
    },
    orderBy: [{ scope: "asc" }, { scopeId: "asc" }, { personId: "asc" }],
    take: 4 * LOOKED,
    select: { role: true, scope: true, person: { select: { id: true, nameZh: true, nameEn: true, branch: { select: { nameZh: true, nameEn: true } } } } },
  });
  const nearest = grants.toSorted((a, b) => NARROWEST.indexOf(a.scope) - NARROWEST.indexOf(b.scope));
  const seen = new Set<string>();
  const who = nearest.flatMap(({ role, person: { id, nameZh, nameEn, branch } }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, name: { zh: nameZh, en: nameEn }, role: role === "manager" ? ("manager" as const) : ("trainer" as const), branch: branch && { zh: branch.nameZh, en: branch.nameEn } }];
  });
  return { may: false, who: who.slice(0, NAMED) };
}
