import type { DimensionFigure } from "#app/standings/figures/view.ts";

/** The ends of a scale common to all panels: tens around every mean and interval, no narrower than twenty points. */
export function trendScale(dimensions: readonly Pick<DimensionFigure, "trend">[]): { least: number; most: number } {
  const values = dimensions.flatMap(({ trend }) => trend.flatMap(({ drills, visits }) => [drills, visits].flatMap((mean) => (mean ? [mean.mean, mean.low ?? mean.mean, mean.high ?? mean.mean] : []))));
  if (values.length === 0) return { least: 0, most: 100 };
  const least = Math.max(0, Math.floor(Math.min(...values) / 10) * 10);
  const most = Math.min(100, Math.ceil(Math.max(...values) / 10) * 10);
  return most - least >= 20 ? { least, most } : { least: Math.max(0, most - 20), most: Math.max(20, most) };
}

/** The end of the scale of shares, in per cent, even and common to all panels. */
export function binsScale(dimensions: readonly Pick<DimensionFigure, "bins">[]): number {
  const shares = dimensions.flatMap(({ bins }) =>
    [bins.drills, bins.visits].flatMap((counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      return all === 0 ? [] : counts.map((count) => (100 * count) / all);
    }),
  );
  return Math.max(20, Math.ceil(Math.max(0, ...shares) / 20) * 20);
}
