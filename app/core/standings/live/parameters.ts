import type { Estimate, Fit, Observation, Row } from "#app/core/standings/board.ts";
import { columnName } from "#app/core/standings/model/fit.ts";
import { inverse } from "#app/core/standings/model/triangle.ts";
import { at } from "#app/core/standings/numbers.ts";
import { curveOf, type Curve } from "#app/core/standings/place/counts.ts";

/** What of a fit it takes to estimate a subject anew between fits; as JSON it can be stored. Points and points². */
export type Parameters = {
  readonly mean: number;
  readonly errorVariance: number;
  /** Variance between subjects over the error variance; 0 where subjects are not distinguishable. */
  readonly lambda: number;
  readonly errorAssumed: boolean;
  readonly sources: Readonly<Record<string, number>>;
  readonly evaluators: Readonly<Record<string, number>>;
  /** The columns whose effects were estimated, and L of LL' = X'H⁻¹X over them: its lower triangle, row by row. */
  readonly names: readonly string[];
  readonly root: readonly number[];
  /** How the ranked lay when they were ranked. */
  readonly curve: Curve;
};

/** @param rows everybody who was ranked by the fit */
export function parametersOf(fit: Fit, rows: readonly Row[]): Parameters {
  const { width, names, root } = fit.shared;
  return {
    mean: fit.mean,
    errorVariance: fit.errorVariance,
    lambda: fit.distinguishable ? 1 / fit.k : 0,
    errorAssumed: fit.errorAssumed,
    sources: Object.fromEntries(fit.sources),
    evaluators: Object.fromEntries(fit.evaluators),
    names,
    root: Array.from({ length: width }, (_, i) => Array.from(root.subarray(i * width, i * width + i + 1))).flat(),
    curve: storedCurve(rows.map(({ estimate }) => estimate)),
  };
}

/** A curve as JSON can hold it: counts to the thousandth of a subject. */
export function storedCurve(levels: readonly { readonly value: number; readonly sd: number }[]): Curve {
  const curve = curveOf(levels);
  return { ...curve, above: Array.from(curve.above, (count) => Math.round(count * 1000) / 1000) };
}

/** Parameters made ready to estimate many subjects: O(columns³) once. */
export type Estimator = { readonly parameters: Parameters; readonly place: ReadonlyMap<string, number>; readonly covariance: Float64Array };

export function makeEstimator(parameters: Parameters): Estimator {
  const { names, root } = parameters;
  const width = names.length;
  const full = new Float64Array(width * width);
  for (let i = 0, next = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1, next += 1) full[i * width + j] = root[next] ?? 0;
  }
  return { parameters, place: new Map(names.map((name, i) => [name, i])), covariance: inverse(full, width) };
}

/**
 * What the fit would say of one subject from these observations, its variances and effects unchanged: the formulas of
 * `fitModel`, and for the same observations the same numbers. A source or evaluator the fit did not know has no effect
 * yet, and adds nothing to the uncertainty. O(n²) in the subject's observations. Null for none.
 */
export function estimateWith({ parameters, place, covariance }: Estimator, subject: string, observations: readonly Observation[]): Estimate | null {
  const n = observations.length;
  if (n === 0) return null;
  const { lambda, errorVariance, mean } = parameters;
  const rawMean = observations.reduce((sum, { score }) => sum + score, 0) / n;
  const adjustedMean = rawMean - observations.reduce((sum, one) => sum + effectOn(parameters, one), 0) / n;
  const weight = (n * lambda) / (1 + n * lambda);
  const deviation = weight * (adjustedMean - mean);
  const ownVariance = (errorVariance * lambda) / (1 + n * lambda);
  const shared = errorVariance * quadratic(covariance, place.size, totalsOf(place, observations)) * (weight / n) ** 2;
  const evaluators = new Set(observations.flatMap(({ evaluator }) => evaluator ?? [])).size;
  return { subject, n, evaluators, rawMean, adjustedMean, weight, deviation, value: mean + deviation, sd: Math.sqrt(ownVariance + shared) };
}

/** Points that the source and the evaluator of an observation add to its score. */
function effectOn({ sources, evaluators }: Parameters, { source, evaluator }: Observation): number {
  return (sources[source] ?? 0) + (evaluator === null ? 0 : (evaluators[evaluator] ?? 0));
}

/** How often each estimated column occurs in a subject's observations. */
function totalsOf(place: ReadonlyMap<string, number>, observations: readonly Observation[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { source, evaluator } of observations) {
    const columns = [columnName("mean", ""), columnName("source", source), ...(evaluator === null ? [] : [columnName("evaluator", evaluator)])];
    for (const column of columns) {
      const known = place.get(column);
      if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + 1);
    }
  }
  return counts;
}

/** x'Cx of totals x. */
function quadratic(covariance: Float64Array, width: number, totals: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [a, count] of totals) {
    for (const [b, other] of totals) sum += count * other * at(covariance, a * width + b);
  }
  return sum;
}
