import { isWithin, reachOf, type Reach } from "#app/core/access/reach.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { monthOf } from "#app/core/time/month.ts";
import { isQuarter, monthsOf, quarterOf } from "#app/core/time/quarter.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Prisma } from "#app/platform/db/generated/sqlite/client.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import type { FigureFilters } from "#app/standings/figures/filters.ts";
import type { Head, Named, Option } from "#app/standings/figures/view.ts";

/** Who looks at figures: all that is asked of a signed-in person. */
export type FigureReader = Pick<Me, "id" | "grants" | "branchId" | "firmId">;

/** An address that the reader may ask for, with what of the bank it is about. */
export type Asked = {
  readonly me: FigureReader;
  readonly filters: FigureFilters;
  readonly reach: Reach;
  readonly months: readonly string[];
};

/** More branches are not read one by one: then regions come first. */
const ROWS = 60;
/** One region may have more, but so many at most are shown. */
const MOST_ROWS = 200;
/** A longer list is no choice. */
const OFFERED = 100;

/** What of the bank an address is about. Refuses `not-found` for a region or branch that is not the reader's. */
export async function asked({ db, clock, env }: Services, me: FigureReader, filters: FigureFilters): Promise<Result<Asked>> {
  // Whatever an outside firm's people were granted, nothing of the bank's is theirs.
  const reach = me.firmId ? NOWHERE : reachOf(me, "figures.see");
  const { region, branch } = filters;
  const span = filters.span ?? quarterOf(monthOf(clock.now(), env.bankTz));
  const asking = { me, filters, reach, months: isQuarter(span) ? monthsOf(span) : [span] };
  if (region !== null && !(isWithin(reach, { regionId: region }) && (await db.region.findUnique({ where: { id: region } })))) return refuse("not-found");
  if (branch !== null && !(await db.branch.findFirst({ where: { AND: [branchesOf(asking), { id: branch }] }, select: { id: true } }))) return refuse("not-found");
  return ok(asking);
}

const NOWHERE: Reach = { bank: false, regions: [], branches: [] };

/** The branches an address is about. */
export function branchesOf({ reach, filters: { region, branch } }: Asked): Prisma.BranchWhereInput {
  const reached = reach.bank ? {} : { OR: [{ id: { in: [...reach.branches] } }, { regionId: { in: [...reach.regions] } }] };
  return { AND: [reached, region === null ? {} : { regionId: region }, branch === null ? {} : { id: branch }] };
}

/** The places that are the rows of a map, and how many of them there was no room for. */
export type RowPlaces = { readonly of: "regions" | "branches"; readonly places: readonly Named[]; readonly more: number };

/** Its branches, or its regions where there are several and too many branches for one map. */
export async function rowsOf({ db }: Services, asking: Asked): Promise<RowPlaces> {
  const where = branchesOf(asking);
  const count = await db.branch.count({ where });
  const regions = count > ROWS ? await db.region.findMany({ where: regionsOf(asking), orderBy: { id: "asc" } }) : [];
  if (regions.length > 1) return { of: "regions", places: regions.map(named), more: 0 };
  const branches = await db.branch.findMany({ where, orderBy: [{ regionId: "asc" }, { id: "asc" }], take: MOST_ROWS });
  return { of: "branches", places: branches.map(named), more: count - branches.length };
}

function regionsOf({ reach, filters: { region } }: Asked): Prisma.RegionWhereInput {
  const whole = reach.bank ? {} : { id: { in: [...reach.regions] } };
  return { AND: [whole, region === null ? {} : { id: region }] };
}

/** What every page says of itself. */
export async function headOf(services: Services, asking: Asked): Promise<Head> {
  const { db, clock, env } = services;
  const { filters, months } = asking;
  const present = quarterOf(monthOf(clock.now(), env.bankTz));
  const span = filters.span ?? present;
  const regions = await db.region.findMany({ where: regionsOf({ ...asking, filters: { ...filters, region: null } }), orderBy: { id: "asc" }, take: OFFERED + 1 });
  const branches = await db.branch.findMany({ where: branchesOf({ ...asking, filters: { ...filters, branch: null } }), orderBy: [{ regionId: "asc" }, { id: "asc" }], take: OFFERED + 1 });
  const { total, dimension } = (await currentPolicy(services)).drills.pass;
  return {
    filters,
    span,
    months,
    choices: { present, spans: await spansWith(services, present, span), regions: several(regions), branches: several(branches), posts: await postsWith(services, asking) },
    marks: { total, dimension },
  };
}

/** Quarters and months of which there is anything, the latest first; the present quarter goes without saying. */
async function spansWith({ db }: Services, present: string, chosen: string): Promise<string[]> {
  const rows = await db.scoreMonth.findMany({ where: { level: "region", measure: "total" }, distinct: ["period"], select: { period: true } });
  const months = rows.map(({ period }) => period);
  const quarters = [...months.map(quarterOf), ...(isQuarter(chosen) ? [chosen] : [])];
  const latest = (list: readonly string[]) => [...new Set(list)].sort().reverse();
  return [...latest(quarters).filter((quarter) => quarter !== present), ...latest([...months, ...(isQuarter(chosen) ? [] : [chosen])])];
}

async function postsWith({ db }: Services, { filters, months }: Asked): Promise<string[]> {
  const rows = await db.scoreMonth.findMany({ where: { level: "region", period: { in: [...months] }, kind: "drill", measure: "total" }, distinct: ["post"], select: { post: true } });
  const posts = [...rows.map(({ post }) => post), ...(filters.post === null ? [] : [filters.post])];
  return [...new Set(posts)].filter((post) => post !== "").sort();
}

type NamedRow = { readonly id: string; readonly nameZh: string; readonly nameEn: string };

export function named({ id, nameZh, nameEn }: NamedRow): Named {
  return { id, name: { zh: nameZh, en: nameEn } };
}

function several(rows: readonly NamedRow[]): Option[] {
  return rows.length > 1 && rows.length <= OFFERED ? rows.map((row) => ({ value: row.id, name: named(row).name })) : [];
}
