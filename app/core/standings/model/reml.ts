import { restricted, solveAt, weightedSums } from "#app/core/standings/model/likelihood.ts";
import { maximise } from "#app/core/standings/model/maximum.ts";
import type { Moments } from "#app/core/standings/model/moments.ts";
import { cholesky, forward, independentColumns } from "#app/core/standings/model/triangle.ts";
import { dot } from "#app/core/standings/numbers.ts";

/** What varies, and by how much; variances in points². */
export type Components = {
  readonly subjectVariance: number;
  readonly errorVariance: number;
  /** subjectVariance / errorVariance. */
  readonly lambda: number;
  readonly errorAssumed: boolean;
};

/** Searched on log λ: σ_θ from a thousandth of σ_ε to a thousand times it. */
const [LOWEST, HIGHEST, STEP] = [Math.log(1e-6), Math.log(1e6), 1];
/** Twice the log likelihood must gain this much over λ = 0 before subjects count as distinguishable: a hair above rounding. */
const GAIN = 1e-7;
/** A residual of less than (10⁻⁴)² points² is rounding, not a measurement. */
const NO_ERROR = 1e-8;

/**
 * Variance components by restricted maximum likelihood, profiled over λ = σ²_θ / σ²_ε ≥ 0. λ = 0 unless another
 * likelihood is higher. σ²_ε = y'Py / (N − r), or `assumedError`² (points²) where nothing within subjects tells it:
 * no degree of freedom is left beside subjects and effects, or these explain every score exactly. No observations:
 * λ = 0. Balanced data give the ANOVA estimators where these are positive.
 * Source: Patterson & Thompson (1971), Biometrika 58; Corbeil & Searle (1976), Technometrics 18.
 */
export function estimateComponents(moments: Moments, assumedError: number): Components {
  const given = errorIdentifiable(moments) ? null : assumedError ** 2;
  const lambda = moments.observations === 0 ? 0 : bestLambda(moments, given);
  const errorVariance = given ?? solveAt(moments, lambda).residual / (moments.observations - moments.width);
  return { lambda, errorVariance, subjectVariance: lambda * errorVariance, errorAssumed: given !== null };
}

function bestLambda(moments: Moments, given: number | null): number {
  const none = restricted(moments, 0, given);
  const best = maximise((x) => restricted(moments, Math.exp(x), given), LOWEST, HIGHEST, STEP);
  return best.value > none + GAIN * Math.max(1, Math.abs(none) * 1e-3) ? Math.exp(best.x) : 0;
}

/**
 * Whether scores vary within subjects beyond what effects explain: least squares on deviations from subjects' own
 * means, residual > 10⁻⁸ points² a degree of freedom, N − subjects − rank of them.
 */
function errorIdentifiable(moments: Moments): boolean {
  const { crossed, moved, squared } = weightedSums(moments, (n) => 1 / n);
  const kept = independentColumns(crossed, moments.width);
  const freedom = moments.observations - moments.subjects - kept.length;
  if (freedom <= 0) return false;
  const width = kept.length;
  const cells = Float64Array.from(kept.flatMap((row) => kept.map((column) => crossed[row * moments.width + column] ?? 0)));
  const explained = forward(cholesky(cells, width), width, Float64Array.from(kept, (column) => moved[column] ?? 0));
  return (squared - dot(explained, explained)) / freedom > NO_ERROR;
}
