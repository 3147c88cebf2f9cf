import { percentile, t95 } from "#app/core/figures/mean.ts";
import { streamOf, uniform } from "#app/core/standings/place/normal.ts";

/** A branch in a month in which it was visited: how much it had drilled before, and what the visits found kept, in per cent. */
export type Pair = { readonly branch: string; readonly region: string; readonly drilled: number; readonly kept: number };

/** From one visited month of a branch to the next: whether it was drilled in between, and by how many points the share kept rose. */
export type Change = { readonly drilled: boolean; readonly points: number };

export type TransferOf = {
  readonly pairs: number;
  readonly branches: number;
  readonly correlation: { readonly r: number; readonly low: number; readonly high: number } | null;
  readonly gain: { readonly points: number; readonly low: number; readonly high: number; readonly drilled: number; readonly others: number } | null;
};

/** With fewer pairs nothing is said. */
export const LEAST_PAIRS = 10;
/** With fewer branches no correlation is told, and from so many on months of one branch are drawn together. */
const LEAST_BRANCHES = 5;
const BRANCHES_DRAWN = 10;
/** With fewer changes on either side no difference is told. */
const LEAST_CHANGES = 5;
const DRAWS = 400;
/** Sums of floating point numbers that should be 0 are below this. */
const ROUNDING = 1e-9;

/**
 * Whether drilling a standard goes with what visits then find kept of it. Null below ten pairs.
 *
 * Correlation: Pearson's r of drilled and kept, each less the mean of its region, so that a region which drills much and is
 * well visited for other reasons makes none; null below five branches. Its 90% interval is the 5th to the 95th percentile of r
 * over samples drawn with repetition, seeded: of branches with all their months, or below ten branches, of which there
 * would be too few different samples, of single pairs. Gain: mean change where it was drilled less mean
 * change where not, with Welch's 90% interval, in points. Neither says that one caused the other.
 * Sources: Lord & Novick (1968), 15.5; Davison & Hinkley, Bootstrap Methods (1997), 2.4 and 3.8; Welch, Biometrika 34 (1947) 28-35.
 */
export function transferOf(pairs: readonly Pair[], changes: readonly Change[], seed: string): TransferOf | null {
  if (pairs.length < LEAST_PAIRS) return null;
  const branches = [...byBranch(pairs).values()];
  const drawn = branches.length < BRANCHES_DRAWN ? branches.flat().map((pair) => [pair]) : branches;
  return { pairs: pairs.length, branches: branches.length, correlation: branches.length < LEAST_BRANCHES ? null : correlationOf(pairs, drawn, seed), gain: gainOf(changes) };
}

function byBranch(pairs: readonly Pair[]): Map<string, Pair[]> {
  const found = new Map<string, Pair[]>();
  for (const pair of pairs.toSorted((a, b) => (a.branch < b.branch ? -1 : Number(a.branch > b.branch)))) {
    const own = found.get(pair.branch);
    if (own) own.push(pair);
    else found.set(pair.branch, [pair]);
  }
  return found;
}

function correlationOf(pairs: readonly Pair[], units: readonly Pair[][], seed: string): TransferOf["correlation"] {
  const r = withinRegions(pairs);
  if (r === null) return null;
  const stream = streamOf(seed, "transfer");
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const sample = units.flatMap((_, place) => units[Math.floor(uniform(stream, draw * units.length + place) * units.length)] ?? []);
    const of = withinRegions(sample);
    if (of !== null) drawn.push(of);
  }
  if (drawn.length === 0) return null;
  drawn.sort((a, b) => a - b);
  return { r, low: Math.min(r, percentile(drawn, 0.05)), high: Math.max(r, percentile(drawn, 0.95)) };
}

/** Pearson's r of what is left when regions' means are taken off; null where a side does not vary. */
function withinRegions(pairs: readonly Pair[]): number | null {
  const regions = new Map<string, { n: number; drilled: number; kept: number }>();
  for (const { region, drilled, kept } of pairs) {
    const sum = regions.get(region) ?? { n: 0, drilled: 0, kept: 0 };
    regions.set(region, { n: sum.n + 1, drilled: sum.drilled + drilled, kept: sum.kept + kept });
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (const { region, drilled, kept } of pairs) {
    const { n, ...sum } = regions.get(region) ?? { n: 1, drilled, kept };
    const [x, y] = [drilled - sum.drilled / n, kept - sum.kept / n];
    [xx, yy, xy] = [xx + x * x, yy + y * y, xy + x * y];
  }
  if (xx <= ROUNDING || yy <= ROUNDING) return null;
  return Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}

function gainOf(changes: readonly Change[]): TransferOf["gain"] {
  const [drilled, others] = [momentsOf(changes.filter((change) => change.drilled)), momentsOf(changes.filter((change) => !change.drilled))];
  if (drilled.n < LEAST_CHANGES || others.n < LEAST_CHANGES) return null;
  const points = drilled.mean - others.mean;
  const [a, b] = [drilled.variance / drilled.n, others.variance / others.n];
  const freedom = a + b === 0 ? 1 : (a + b) ** 2 / (a ** 2 / (drilled.n - 1) + b ** 2 / (others.n - 1));
  const half = t95(Math.floor(freedom)) * Math.sqrt(a + b);
  return { points, low: points - half, high: points + half, drilled: drilled.n, others: others.n };
}

function momentsOf(changes: readonly Change[]): { n: number; mean: number; variance: number } {
  const n = changes.length;
  const mean = changes.reduce((sum, { points }) => sum + points, 0) / Math.max(1, n);
  return { n, mean, variance: changes.reduce((sum, { points }) => sum + (points - mean) ** 2, 0) / Math.max(1, n - 1) };
}
