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
  const units = branches.length < BRANCHES_DRAWN ? branches.flat().map((pair) => [pair]) : branches;
  return { pairs: pairs.length, branches: branches.length, correlation: branches.length < LEAST_BRANCHES ? null : correlationOf(pairs, units, seed), gain: gainOf(changes) };
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
  const sums = new WithinRegions(pairs, units);
  const r = sums.correlation(units.map((_, unit) => unit));
  if (r === null) return null;
  const stream = streamOf(seed, "transfer");
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const of = sums.correlation(units.map((_, place) => Math.floor(uniform(stream, draw * units.length + place) * units.length)));
    if (of !== null) drawn.push(of);
  }
  if (drawn.length === 0) return null;
  drawn.sort((a, b) => a - b);
  return { r, low: Math.min(r, percentile(drawn, 0.05)), high: Math.max(r, percentile(drawn, 0.95)) };
}

/** n, Σx, Σy, Σx², Σy², Σxy. */
const COLUMNS = 6;

/**
 * Pearson's r of what is left when regions' means are taken off, out of sums by unit and region, so that a sample costs as
 * much as it has units: Σ(x − x̄)² = Σx² − (Σx)²/n in each region. The overall means are taken off first, for precision.
 */
class WithinRegions {
  readonly #regions: readonly string[];
  /** Of each unit, by region: the region's place and its sums. */
  readonly #units: readonly { region: number; sums: Float64Array }[][];

  constructor(pairs: readonly Pair[], units: readonly Pair[][]) {
    const mean = (value: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
    const [x0, y0] = [mean(({ drilled }) => drilled), mean(({ kept }) => kept)];
    this.#regions = [...new Set(pairs.map(({ region }) => region))];
    this.#units = units.map((unit) =>
      [...new Set(unit.map(({ region }) => region))].map((region) => {
        const sums = new Float64Array(COLUMNS);
        for (const pair of unit) {
          if (pair.region !== region) continue;
          const [x, y] = [pair.drilled - x0, pair.kept - y0];
          for (const [column, value] of [1, x, y, x * x, y * y, x * y].entries()) sums[column] = (sums[column] ?? 0) + value;
        }
        return { region: this.#regions.indexOf(region), sums };
      }),
    );
  }

  /** Null where a side does not vary. */
  correlation(sample: readonly number[]): number | null {
    const all = new Float64Array(this.#regions.length * COLUMNS);
    for (const unit of sample) {
      for (const { region, sums } of this.#units[unit] ?? []) {
        for (let column = 0; column < COLUMNS; column += 1) all[region * COLUMNS + column] = (all[region * COLUMNS + column] ?? 0) + (sums[column] ?? 0);
      }
    }
    let [xx, yy, xy] = [0, 0, 0];
    for (let region = 0; region < all.length; region += COLUMNS) {
      const at = (column: number) => all[region + column] ?? 0;
      const [n, x, y, x2, y2, both] = [at(0), at(1), at(2), at(3), at(4), at(5)];
      if (n > 0) [xx, yy, xy] = [xx + x2 - (x * x) / n, yy + y2 - (y * y) / n, xy + both - (x * y) / n];
    }
    if (xx <= ROUNDING || yy <= ROUNDING) return null;
    return Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
  }
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
