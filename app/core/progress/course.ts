/** One score of a course: when its sitting ended (ms since the epoch), and the score of the dimension, 0-100. */
export type Scored = { readonly at: number; readonly score: number };

/** How a running mean stands: over how many scores, and between which two the mean level lies, all 0-100. */
export type Standing = { readonly n: number; readonly mean: number; readonly low: number; readonly high: number };

/** A score with the running mean it ends; null while there are too few for one. */
export type CoursePoint<T extends Scored = Scored> = T & { readonly running: Standing | null };

/** The latest so many scores make a running mean; with fewer than the least there is neither mean nor band. */
export const RUNNING = 5;
export const LEAST = 3;

/** Standard deviation of one sitting, points, assumed beside what the few scores show, and how many degrees of freedom it is worth. */
const ASSUMED = { deviation: 12, freedom: 2 } as const;

/** 95% quantiles of Student's t for 4, 5 and 6 degrees of freedom (two-sided 90%). */
const T95: Readonly<Record<number, number>> = { 4: 2.131847, 5: 2.015048, 6: 1.94318 };

/**
 * The course of scores in one dimension and one kind of drill, in the order in which they are given (the oldest first).
 *
 * Mean of the latest k scores, k = 3 to 5: m = Σx / k, in points.
 * Band, 90%: m ± t · s / √k, cut to 0-100, with s² = (ν₀σ₀² + Σ(x − m)²) / (ν₀ + k − 1), σ₀ = 12 points, ν₀ = 2, and t the
 * 95% quantile of Student's distribution with ν₀ + k − 1 degrees of freedom. So three equal scores do not pass for certainty.
 * Edge: fewer than 3 scores, no mean and no band.
 *
 * Source: posterior of a normal mean with a flat prior and a scaled inverse-χ² prior of the variance, Gelman et al.,
 * Bayesian Data Analysis, 3rd ed., 3.2-3.3; σ₀ from the scoring rules ("12² points" where the data cannot tell).
 */
export function courseOf<T extends Scored>(scores: readonly T[]): CoursePoint<T>[] {
  return scores.map((scored, place) => ({ ...scored, running: runningMean(scores.slice(Math.max(0, place + 1 - RUNNING), place + 1)) }));
}

function runningMean(latest: readonly Scored[]): Standing | null {
  const n = latest.length;
  if (n < LEAST) return null;
  const mean = latest.reduce((sum, { score }) => sum + score, 0) / n;
  const squares = latest.reduce((sum, { score }) => sum + (score - mean) ** 2, 0);
  const freedom = ASSUMED.freedom + n - 1;
  const deviation = Math.sqrt((ASSUMED.freedom * ASSUMED.deviation ** 2 + squares) / freedom);
  const half = ((T95[freedom] ?? 0) * deviation) / Math.sqrt(n);
  return { n, mean, low: Math.max(0, mean - half), high: Math.min(100, mean + half) };
}
