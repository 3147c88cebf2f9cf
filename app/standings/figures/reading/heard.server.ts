import type { OutsideFigure } from "#app/core/outside/figure.ts";
import { heardIn } from "#app/core/outside/heard.ts";
import type { Services } from "#app/platform/services.server.ts";
import { rowsOf, type Asked } from "#app/standings/figures/reading/scope.server.ts";
import { heatRows } from "#app/standings/figures/reading/heat.server.ts";
import { scoreSums, sumsOf } from "#app/standings/figures/reading/sums.server.ts";
import { outsideFigures, type Places } from "#app/standings/outside/figures.server.ts";
import type { Figure, HeardPlaces } from "#app/standings/figures/view.ts";

/** What customers said of the branches of an address, in its months. Kind and post of the address do not matter to it. */
export async function heardFigures(services: Services, asking: Asked): Promise<OutsideFigure[]> {
  return outsideFigures(services, { ...placesOf(asking), months: asking.months, kind: null });
}

/** The places of an address by what customers said of the service as a whole, beside our own totals; without a place of which they said nothing. */
export async function heardPlaces(services: Services, asking: Asked, figures: readonly OutsideFigure[]): Promise<HeardPlaces> {
  const rows = await rowsOf(services, asking);
  const sums = await scoreSums(services, sumsOf(asking, asking.months, rows.of === "branches" ? "branch" : undefined), { place: rows.of === "regions" ? "regionId" : "branchId" });
  const totals = await heatRows(services, rows, sums.filter(({ measure }) => measure === "total"), (own) => [{ drills: totalIn(own, "drill"), visits: totalIn(own, "visit") }]);
  const placeOf = rows.of === "regions" ? await regionsOf(services, asking) : (branch: string) => branch;
  const byPlace = new Map<string, OutsideFigure[]>();
  for (const figure of figures) {
    if (figure.standard !== null) continue;
    const place = placeOf(figure.branchId);
    const known = byPlace.get(place);
    if (known) known.push(figure);
    else byPlace.set(place, [figure]);
  }
  return {
    of: totals.of,
    more: totals.more,
    rows: totals.rows.flatMap(({ place, cells: [own] }) => {
      const heard = heardIn(byPlace.get(place.id) ?? []);
      return heard.satisfaction || heard.complaints ? [{ place, own: own ?? { drills: null, visits: null }, heard }] : [];
    }),
  };
}

function placesOf({ reach, filters: { region, branch } }: Asked): Places {
  if (branch !== null) return { branchIds: [branch] };
  if (region !== null) return { regionIds: [region] };
  return reach.bank ? { all: true } : { regionIds: reach.regions, branchIds: reach.branches };
}

async function regionsOf({ db }: Services, { reach }: Asked): Promise<(branch: string) => string> {
  const branches = await db.branch.findMany({ where: reach.bank ? {} : { regionId: { in: [...reach.regions] } }, select: { id: true, regionId: true } });
  const regions = new Map(branches.map(({ id, regionId }) => [id, regionId]));
  return (branch) => regions.get(branch) ?? "";
}

function totalIn(sums: readonly { readonly kind: string; readonly n: number; readonly sum: number }[], kind: string): Figure | null {
  const own = sums.filter((row) => row.kind === kind);
  const n = own.reduce((all, row) => all + row.n, 0);
  return n === 0 ? null : { n, value: own.reduce((all, row) => all + row.sum, 0) / n };
}
