import { meanOf, spreadOf } from "#app/core/figures/mean.ts";
import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import type { Services } from "#app/platform/services.server.ts";
import { rowsOf, type Asked } from "#app/standings/figures/reading/scope.server.ts";
import { heatRows } from "#app/standings/figures/reading/heat.server.ts";
import { MEASURE, scoreCounts, scoreSums, sumsOf, type ScoreCounts, type ScoreSums } from "#app/standings/figures/reading/sums.server.ts";
import type { Both, DimensionFigure, HeatRows, Mean, Spread } from "#app/standings/figures/view.ts";

/** So many months make a trend. */
const TREND = 12;

/** The four dimensions as an address asks for them. */
export async function dimensionsOf(services: Services, asking: Asked): Promise<DimensionFigure[]> {
  const span = await scoreSums(services, sumsOf(asking, asking.months));
  const counts = await scoreCounts(services, sumsOf(asking, asking.months));
  const trend = await scoreSums(services, sumsOf(asking, monthsUpTo(asking.months.at(-1) ?? "", TREND)), { period: true });
  const branches = await scoreSums(services, sumsOf(asking, asking.months, "branch"), { place: "branchId" });
  const months = [...new Set(trend.map(({ period }) => period))].sort();
  return DIMENSIONS.map((dimension) => ({
    dimension,
    span: both((kind) => meanOf(sumIn(span, kind, dimension))),
    bins: { drills: binsIn(counts, "drill", dimension), visits: binsIn(counts, "visit", dimension) },
    trend: months.map((month) => ({ month, ...meansIn(trend.filter(({ period }) => period === month), dimension) })),
    spread: both((kind) => spreadIn(branches, kind, dimension)),
  }));
}

/** Means of a dimension in drills and on visits, out of sums of all. */
export function meansIn(sums: readonly ScoreSums[], dimension: Dimension): Both<Mean> {
  return both((kind) => {
    const found = meanOf(sumIn(sums, kind, dimension));
    return found && { mean: found.mean, low: found.low, high: found.high, n: found.n };
  });
}

/** Places by dimension. */
export async function dimensionHeat(services: Services, asking: Asked): Promise<HeatRows> {
  const rows = await rowsOf(services, asking);
  const sums = await scoreSums(services, sumsOf(asking, asking.months, rows.of === "branches" ? "branch" : undefined), { place: rows.of === "regions" ? "regionId" : "branchId" });
  return heatRows(services, rows, sums, (own) =>
    DIMENSIONS.map((dimension) =>
      both((kind) => {
        const { n, sum } = sumIn(own, kind, dimension);
        return n === 0 ? null : { value: sum / n, n };
      }),
    ),
  );
}

function both<T>(of: (kind: "drill" | "visit") => T | null): Both<T> {
  return { drills: of("drill"), visits: of("visit") };
}

function sumIn(sums: readonly ScoreSums[], kind: string, dimension: Dimension) {
  const own = sums.filter((row) => row.kind === kind && row.measure === MEASURE[dimension]);
  const add = (value: (row: ScoreSums) => number) => own.reduce((sum, row) => sum + value(row), 0);
  return { n: add(({ n }) => n), sum: add(({ sum }) => sum), squares: add(({ squares }) => squares) };
}

function binsIn(counts: readonly ScoreCounts[], kind: string, dimension: Dimension): number[] {
  const own = counts.filter((row) => row.kind === kind && row.measure === MEASURE[dimension]);
  return Array.from({ length: 10 }, (_, bin) => own.reduce((sum, { bins }) => sum + (bins[bin] ?? 0), 0));
}

function spreadIn(branches: readonly ScoreSums[], kind: string, dimension: Dimension): Spread | null {
  const means = branches.filter((row) => row.kind === kind && row.measure === MEASURE[dimension] && row.place !== "").map(({ sum, n }) => sum / n);
  const found = spreadOf(means);
  return found && { branches: found.count, mean: found.mean, deviation: found.deviation, p10: found.p10, p90: found.p90 };
}
