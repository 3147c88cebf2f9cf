import { isWithin, reachOf, type Reach } from "#app/core/access/reach.ts";
import type { TeamFilters } from "#app/drills/team/filters.ts";
import type { Coach } from "#app/drills/team/people.server.ts";
import type { Option, TeamView } from "#app/drills/team/view.ts";
import type { Prisma } from "#app/platform/db/generated/sqlite/client.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A longer list is no choice: then a region comes first. */
const OFFERED = 100;

/** The posts every bank has; its own are offered where somebody on the page holds them. */
const POSTS = ["teller", "lobby", "relationship", "hotline", "online", "manager"] as const;

export type Places = Pick<TeamView["choices"], "regions" | "branches"> & { readonly branchId: string | null };

/** The places a reader may ask the map for; null where the address asks for one that is not theirs. */
export async function placesFor({ db }: Services, me: Coach, { region, branch }: TeamFilters): Promise<Places | null> {
  const reach = reachOf(me, "team.see");
  if (region !== null && !isWithin(reach, { regionId: region })) return null;
  const within: Prisma.BranchWhereInput = { AND: [reached(reach), region === null ? {} : { regionId: region }] };
  if (branch !== null && !(await db.branch.findFirst({ where: { AND: [within, { id: branch }] }, select: { id: true } }))) return null;
  const branches = await db.branch.findMany({ where: within, orderBy: { id: "asc" }, take: OFFERED + 1 });
  const whole = reach.bank ? {} : { id: { in: [...reach.regions] } };
  const regions = await db.region.findMany({ where: whole, orderBy: { id: "asc" }, take: OFFERED });
  const several = (list: readonly NamedPlace[]) => (list.length > 1 && list.length <= OFFERED ? list.map(optionOf) : []);
  const only = branches.length === 1 ? branches[0]?.id : undefined;
  return { regions: several(regions), branches: several(branches), branchId: branch ?? (reach.bank ? null : (only ?? null)) };
}

/** What posts may be chosen: without asking for those of everybody. */
export function postsFor(onPage: readonly string[], chosen: string | null): string[] {
  return [...new Set([...POSTS, ...onPage, ...(chosen === null ? [] : [chosen])])];
}

function reached({ bank, regions, branches }: Reach): Prisma.BranchWhereInput {
  return bank ? {} : { OR: [{ id: { in: [...branches] } }, { regionId: { in: [...regions] } }] };
}

type NamedPlace = { readonly id: string; readonly nameZh: string; readonly nameEn: string };

function optionOf({ id, nameZh, nameEn }: NamedPlace): Option {
  return { value: id, name: { zh: nameZh, en: nameEn } };
}
