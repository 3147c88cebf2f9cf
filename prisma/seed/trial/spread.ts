/** How some totals lie: how many, their mean and standard deviation, and the values below which a tenth, half and nine tenths lie. */
export type Spread = { readonly n: number; readonly mean: number; readonly deviation: number; readonly p10: number; readonly p50: number; readonly p90: number };

/** A difference of two means with its interval of 95%. */
export type Difference = { readonly mean: number; readonly low: number; readonly high: number };

/** Of the normal distribution; the groups are large enough that Student's differs in the second decimal. */
const NORMAL_95 = 1.96;

/** NaN for no values; a single one deviates by 0. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { n: values.length, mean: mean(values), deviation: Math.sqrt(variance(values)), p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** Of two independent groups that may spread differently: the standard error is √(s₁²/n₁ + s₂²/n₂) (Welch 1947). */
export function differenceOf(one: readonly number[], other: readonly number[]): Difference {
  const apart = mean(one) - mean(other);
  const error = Math.sqrt(variance(one) / one.length + variance(other) / other.length);
  return { mean: apart, low: apart - NORMAL_95 * error, high: apart + NORMAL_95 * error };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Unbiased, Σ(x − x̄)² / (n − 1). */
function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
