/** Numbers that sums are made of: how many, their sum, and the sum of their squares. */
export type Sums = { readonly n: number; readonly sum: number; readonly squares: number };

/** A mean with its 90% interval and the standard deviation of single values; null where only one was seen. */
export type MeanOf = { readonly n: number; readonly mean: number; readonly deviation: number | null; readonly low: number | null; readonly high: number | null };

/** 95% quantiles of Student's t for 1 to 10 degrees of freedom. */
const T95 = [6.313752, 2.919986, 2.353363, 2.131847, 2.015048, 1.94318, 1.894579, 1.859548, 1.833113, 1.812461];
const Z95 = 1.644853627;

/**
 * The 95% quantile of Student's t (two-sided 90%), from tables up to 10 degrees of freedom, beyond by the expansion
 * t = z + (z³ + z)/4ν + (5z⁵ + 16z³ + 3z)/96ν² + (3z⁷ + 19z⁵ + 17z³ − 15z)/384ν³, good to 10⁻⁵. RangeError below 1.
 * Source: Abramowitz & Stegun (1964), 26.7.5 and table 26.10.
 */
export function t95(freedom: number): number {
  if (freedom < 1) throw new RangeError(`${freedom} degrees of freedom have no t`);
  const known = Number.isInteger(freedom) ? T95[freedom - 1] : undefined;
  if (known !== undefined) return known;
  const [z, v] = [Z95, freedom];
  const [g1, g2] = [(z ** 3 + z) / 4, (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96];
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + g1 / v + g2 / v ** 2 + g3 / v ** 3;
}

/**
 * Mean m = Σx / n and its 90% interval m ± t(n − 1) · s / √n, cut to 0-100, with s² = (Σx² − n·m²) / (n − 1). Null of
 * none; no interval and no deviation of one. It takes results for independent: several of one person make it too narrow.
 */
export function meanOf({ n, sum, squares }: Sums): MeanOf | null {
  if (n < 1) return null;
  const mean = sum / n;
  if (n === 1) return { n, mean, deviation: null, low: null, high: null };
  const deviation = Math.sqrt(Math.max(0, squares - n * mean ** 2) / (n - 1));
  const half = (t95(n - 1) * deviation) / Math.sqrt(n);
  return { n, mean, deviation, low: Math.max(0, mean - half), high: Math.min(100, mean + half) };
}

/** How far values lie apart; null of fewer than two. `deviation` is that of a sample; percentiles as `percentile` has them. */
export function spreadOf(values: readonly number[]): { readonly count: number; readonly mean: number; readonly deviation: number; readonly p10: number; readonly p90: number } | null {
  const count = values.length;
  if (count < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1));
  const sorted = values.toSorted((a, b) => a - b);
  return { count, mean, deviation, p10: percentile(sorted, 0.1), p90: percentile(sorted, 0.9) };
}

/** The value below which a part (0-1) of sorted values lies, straight between neighbours. Source: Hyndman & Fan (1996), definition 7. */
export function percentile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return low + (high - low) * (place - Math.floor(place));
}
