import { at } from "#app/core/standings/numbers.ts";
import type { Contender, Spread } from "#app/core/standings/place/contender.ts";
import { NORMAL_95, normalBelow } from "#app/core/standings/place/normal.ts";

/** Cells of the grid for one of the smallest standard deviations. */
const FINE = 8;
/** Beyond so many standard deviations a level is certainly above or below. */
const FAR = 6;
/** Standard deviations within this share of each other count as equal. */
const ALIKE = 0.02;
/** A standard deviation below this share of the mean one is taken for it, so that the grid stays small. */
const SMALLEST = 0.05;

/** M at low, low + cell, … (points): how many levels lie above, on average; never rising. Of `size` levels. */
export type Curve = { readonly low: number; readonly cell: number; readonly above: ArrayLike<number>; readonly size: number };

/**
 * The same for large boards, from expected counts. M(t) = Σ_j P(θ_j > t) is how many levels lie above t (points) on
 * average; best = 1 + M(t) − P(θ_i > t) at the 95% point of θ_i, worst at its 5% point, and P(place ≤ cut) = P(θ_i > t)
 * where M(t) = cut. Levels are counted on a grid by standard deviation, and M is read between its points linearly:
 * O(N log N + grid). Errors in common are part of each sd, as if independent. Agrees with drawn places within 2% of N at
 * N = 5,000. Source: scoring.md, standings 2; Lockwood, Louis & McCaffrey (2002), JEBS 27 (expected ranks).
 */
export function countSpreads(contenders: readonly Contender[], cuts: readonly number[]): Spread[] {
  const curve = curveOf(contenders);
  const lines = cuts.map((cut) => ({ cut, level: levelOf(curve, cut) }));
  return contenders.map((contender) => spreadAt(curve, contender, lines, contenders.length));
}

/** The spread of one more level among those a curve was made of, where there are `size` by now. Cuts are places of `size`. */
export function spreadOn(curve: Curve, level: Pick<Contender, "value" | "sd">, cuts: readonly number[], size: number): Spread {
  const lines = cuts.map((cut) => ({ cut, level: levelOf(curve, (cut * curve.size) / Math.max(1, size)) }));
  return spreadAt(curve, level, lines, size);
}

type Line = { readonly cut: number; readonly level: number };

function spreadAt(curve: Curve, { value, sd }: Pick<Contender, "value" | "sd">, lines: readonly Line[], size: number): Spread {
  const scale = curve.size > 0 ? size / curve.size : 0;
  const placeAt = (level: number, own: number) => Math.min(size, Math.max(1, Math.round(1 + (readAt(curve, level) - own) * scale)));
  return {
    best: placeAt(value + NORMAL_95 * sd, 0.05),
    worst: placeAt(value - NORMAL_95 * sd, 0.95),
    within: lines.map(({ cut, level }) => (cut < 1 ? 0 : cut >= size ? 1 : normalBelow((value - level) / Math.max(sd, 1e-12)))),
  };
}

/** M of these levels on a grid. Of nobody: a curve of nothing. */
export function curveOf(contenders: readonly Pick<Contender, "value" | "sd">[]): Curve {
  if (contenders.length === 0) return { low: 0, cell: 1, above: [0, 0], size: 0 };
  return { ...countAbove(contenders), size: contenders.length };
}

type Grid = Pick<Curve, "low" | "cell"> & { readonly above: Float64Array };

function countAbove(contenders: readonly Pick<Contender, "value" | "sd">[]): Grid {
  const least = SMALLEST * (contenders.reduce((sum, { sd }) => sum + sd, 0) / contenders.length || 1);
  const sds = contenders.map(({ sd }) => Math.max(sd, least));
  const [smallest, largest] = sds.reduce(([low, high], sd) => [Math.min(low, sd), Math.max(high, sd)], [Number.POSITIVE_INFINITY, 0]);
  const [lowest, highest] = contenders.reduce(([low, high], { value }) => [Math.min(low, value), Math.max(high, value)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  const cell = smallest / FINE;
  const low = lowest - FAR * largest;
  const cells = Math.ceil((highest + FAR * largest - low) / cell) + 2;
  const above = new Float64Array(cells);
  const classes = new Map<number, Float64Array>();
  for (const [i, { value }] of contenders.entries()) {
    const kind = Math.round(Math.log(sds[i] ?? smallest) / ALIKE);
    const counts = classes.get(kind) ?? new Float64Array(cells);
    classes.set(kind, counts);
    share(counts, (value - low) / cell);
  }
  for (const [kind, counts] of classes) spreadOver(above, counts, Math.exp(kind * ALIKE) / cell);
  return { low, cell, above };
}

/** One level between two grid points counts at both, in proportion, so that its mean stays. */
function share(counts: Float64Array, place: number): void {
  const down = Math.floor(place);
  counts[down] = at(counts, down) + 1 - (place - down);
  counts[down + 1] = at(counts, down + 1) + (place - down);
}

/** Adds, at every grid point, the expected number of these levels above it. @param sd in cells */
function spreadOver(above: Float64Array, counts: Float64Array, sd: number): void {
  const reach = Math.ceil(FAR * sd);
  const chance = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => normalBelow((i - reach) / sd));
  let certain = 0;
  for (let point = counts.length - 1; point >= 0; point -= 1) {
    if (point + reach + 1 < counts.length) certain += at(counts, point + reach + 1);
    let sum = certain;
    const last = Math.min(counts.length - 1, point + reach);
    for (let other = Math.max(0, point - reach); other <= last; other += 1) sum += at(counts, other) * at(chance, other - point + reach);
    above[point] = at(above, point) + sum;
  }
}

function readAt({ low, cell, above }: Curve, level: number): number {
  const place = Math.min(above.length - 1, Math.max(0, (level - low) / cell));
  const down = Math.min(above.length - 2, Math.floor(place));
  const [here, next] = [above[down] ?? 0, above[down + 1] ?? 0];
  return here + (place - down) * (next - here);
}

/** The level at which M falls to `count`. */
function levelOf({ low, cell, above }: Curve, count: number): number {
  let [left, right] = [0, above.length - 1];
  while (right - left > 1) {
    const middle = (left + right) >> 1;
    if ((above[middle] ?? 0) > count) left = middle;
    else right = middle;
  }
  const [highest, lowest] = [above[left] ?? 0, above[right] ?? 0];
  const fall = highest - lowest;
  return low + cell * (left + (fall > 0 ? (highest - count) / fall : 0));
}
