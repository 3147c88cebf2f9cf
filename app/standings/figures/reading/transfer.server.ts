import { transferOf, type Change, type Pair, type TransferOf } from "#app/core/figures/transfer.ts";
import { sha256Hex } from "#app/core/text/hash.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import type { Services } from "#app/platform/services.server.ts";
import { branchesOf, type Asked } from "#app/standings/figures/reading/scope.server.ts";
import { standardSums, sumsOf, type StandardSums } from "#app/standings/figures/reading/sums.server.ts";

/** Visits of so many months up to the span's last, and drills of so many months before each. */
const VISITED = 12;
const BEFORE = 3;
/** Of more branches so many are taken, by chance and always the same: enough to tell, and soon read. */
const TAKEN = 120;

/**
 * Transfer by standard, over branches and the months in which they were visited. `drilled` is how many assessments that
 * met the standard there were at the branch in the three months before that month, for each person who serves customers
 * there now: months are the finest that sums know. Kind and post of the address do not matter to it.
 */
export async function transfers(services: Services, { filters, ...asking }: Asked): Promise<ReadonlyMap<string, TransferOf | null>> {
  const whole = { ...asking, filters: { ...filters, kind: null, post: null } };
  const staff = await staffOf(services, whole);
  const last = asking.months.at(-1) ?? "";
  const { AND, ...where } = sumsOf(whole, monthsUpTo(last, VISITED + BEFORE), "branch");
  const sums = await standardSums(services, { ...where, AND: [...AND, { branchId: { in: [...staff.keys()] } }] }, { place: "branchId", region: true, period: true });
  const byStandard = new Map<string, StandardSums[]>();
  for (const row of sums) {
    const own = byStandard.get(row.standard);
    if (own) own.push(row);
    else byStandard.set(row.standard, [row]);
  }
  const visited = monthsUpTo(last, VISITED);
  const before = new Map(visited.map((month) => [month, monthsUpTo(month, BEFORE + 1).slice(0, BEFORE)]));
  const of = (rows: readonly StandardSums[], standard: string) => {
    const [drills, visits] = [drillsBy(rows), visitsIn(rows, visited)];
    return transferOf(pairsOf(visits, drills, before, staff), changesOf(visits, drills, visited), `${standard} ${last}`);
  };
  return new Map([...byStandard].map(([standard, rows]) => [standard, of(rows, standard)]));
}

/** How many serve customers at each branch of the address. */
async function staffOf({ db }: Services, asking: Asked): Promise<ReadonlyMap<string, number>> {
  const ids = (await db.branch.findMany({ where: branchesOf(asking), select: { id: true } })).map(({ id }) => id);
  const taken = ids.length <= TAKEN ? ids : ids.map((id) => ({ id, by: sha256Hex(id) })).sort((a, b) => (a.by < b.by ? -1 : 1)).slice(0, TAKEN).map(({ id }) => id);
  const rows = await db.person.groupBy({ by: ["branchId"], where: { branchId: { in: taken }, leftAt: null, grants: { some: { role: "staff" } } }, _count: true });
  return new Map(rows.flatMap(({ branchId, _count }) => (branchId === null ? [] : [[branchId, _count]])));
}

type Drills = ReadonlyMap<string, number>;

function pairsOf(visits: readonly StandardSums[], drills: Drills, before: ReadonlyMap<string, readonly string[]>, staff: ReadonlyMap<string, number>): Pair[] {
  return visits.map(({ place: branch, region, period, kept, possible }) => {
    const drilled = (before.get(period) ?? []).reduce((sum, month) => sum + (drills.get(`${branch} ${month}`) ?? 0), 0);
    return { branch, region, drilled: drilled / Math.max(1, staff.get(branch) ?? 1), kept: (100 * kept) / possible };
  });
}

/** From each visited month of a branch to its next; drilled in between: from the first of them on, before the second. */
function changesOf(visits: readonly StandardSums[], drills: Drills, visited: readonly string[]): Change[] {
  return visits.flatMap(({ place, period, kept, possible }, at) => {
    const next = visits[at + 1];
    if (next?.place !== place) return [];
    const between = visited.filter((month) => month >= period && month < next.period);
    return [{ drilled: between.some((month) => drills.has(`${place} ${month}`)), points: (100 * next.kept) / next.possible - (100 * kept) / possible }];
  });
}

function visitsIn(rows: readonly StandardSums[], visited: readonly string[]): StandardSums[] {
  const visits = rows.filter(({ kind, period, possible }) => kind === "visit" && possible > 0 && visited.includes(period));
  const key = ({ place, period }: StandardSums) => `${place} ${period}`;
  return visits.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function drillsBy(rows: readonly StandardSums[]): Drills {
  const found = new Map<string, number>();
  for (const { kind, place, period, n } of rows) if (kind === "drill") found.set(`${place} ${period}`, (found.get(`${place} ${period}`) ?? 0) + n);
  return found;
}
