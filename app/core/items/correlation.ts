import { FEWEST, lacking, measured, type Measured } from "#app/core/items/measured.ts";

/** Sums of floating point numbers that should be equal differ by less than this, relative to their size. */
const ROUNDING = 1e-9;

/**
 * Pearson's r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²) over pairs, without a unit, −1 to 1. With x of only 0 and 1
 * it is the point-biserial correlation (M₁ − M₀)/s_n · √(p·q). Undefined below five pairs, and where one side does not
 * vary. The means are taken off first, so that a constant added to a side changes nothing.
 * Source: Lord & Novick, Statistical Theories of Mental Test Scores (1968), 15.5.
 */
export function correlation(xs: readonly number[], ys: readonly number[]): Measured {
  if (xs.length !== ys.length) throw new Error("a correlation needs pairs");
  if (xs.length < FEWEST) return lacking("too-few");
  if (isAlike(xs) || isAlike(ys)) return lacking("all-alike");
  const [dx, dy] = [centred(xs), centred(ys)];
  const r = dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy));
  return measured(Math.min(1, Math.max(-1, r)));
}

function isAlike(values: readonly number[]): boolean {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  return most - least <= ROUNDING * Math.max(1, Math.abs(least), Math.abs(most));
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
}
