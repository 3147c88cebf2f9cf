import type { Estimate, Fit, Observation, SharedError } from "#app/core/standings/board.ts";
import { makeDesign, type Design } from "#app/core/standings/model/design.ts";
import { shortestEffects } from "#app/core/standings/model/effects.ts";
import { solveAt } from "#app/core/standings/model/likelihood.ts";
import { momentsOf, placesOf, totalsOf, type Moments, type Totals } from "#app/core/standings/model/moments.ts";
import { unconnectedParts } from "#app/core/standings/model/parts.ts";
import { estimateComponents, type Components } from "#app/core/standings/model/reml.ts";
import { inverse } from "#app/core/standings/model/triangle.ts";
import { at, intAt } from "#app/core/standings/numbers.ts";

/**
 * Fits y = μ + θ_subject + β_source + β_evaluator + ε to the scores (points, 0-100): μ and β fixed and unpenalised
 * (generalised least squares, minimum norm), θ ~ N(0, σ²_θ), ε ~ N(0, σ²_ε), variances by REML. Adding a constant to all
 * scores of one evaluator or source changes no deviation; to all scores, only the mean. No observations: a fit of nothing,
 * mean 0. Source: Henderson (1975), Biometrics 31; Robinson (1991), That BLUP is a good thing, Statistical Science 6.
 *
 * @param assumedError standard deviation of one observation, points, where the data cannot tell it
 */
export function fitModel(observations: readonly Observation[], assumedError: number): Fit {
  const design = makeDesign(observations);
  const moments = momentsOf(design);
  const components = estimateComponents(moments, assumedError);
  const solved = solveAt(moments, components.lambda);
  const effects = shortestEffects(design, moments, solved.effects);
  const place = placesOf(moments.kept, design.width);
  const estimator = { design, moments, components, effects, place, covariance: inverse(solved.root, moments.width) };
  const known = design.subjects.map((_, i) => estimateOne(estimator, i));
  const parts = unconnectedParts(design);
  return {
    observations: observations.length,
    mean: design.centre + at(effects, 0),
    subjectVariance: components.subjectVariance,
    errorVariance: components.errorVariance,
    k: 1 / components.lambda,
    distinguishable: components.lambda > 0,
    errorAssumed: components.errorAssumed,
    sources: new Map(design.sources.map((name, j) => [name, at(effects, 1 + j)])),
    evaluators: new Map(design.evaluators.map((name, j) => [name, at(effects, 1 + design.sources.length + j)])),
    connected: parts.length === 0,
    parts,
    estimates: new Map(known.map(({ estimate }) => [estimate.subject, estimate])),
    shared: {
      width: moments.width,
      names: moments.kept.map((column) => nameOf(design, column)),
      errorSd: Math.sqrt(components.errorVariance),
      root: solved.root,
      subjects: new Map(known.map(({ estimate, own }) => [estimate.subject, own])),
    },
  };
}

function nameOf({ sources, evaluators }: Design, column: number): string {
  if (column === 0) return columnName("mean", "");
  const source = sources[column - 1];
  return source === undefined ? columnName("evaluator", evaluators[column - 1 - sources.length] ?? "") : columnName("source", source);
}

/** A name for the column of an effect that no other has. */
export function columnName(factor: "mean" | "source" | "evaluator", level: string): string {
  return `${factor} ${level}`;
}

type Estimator = {
  readonly design: Design;
  readonly moments: Moments;
  readonly components: Components;
  readonly effects: Float64Array;
  /** Design column → place among the kept. */
  readonly place: Int32Array;
  /** (X'H⁻¹X)⁻¹ over the kept columns. */
  readonly covariance: Float64Array;
};
type Own = SharedError["subjects"] extends ReadonlyMap<string, infer One> ? One : never;

/**
 * θ̂ = n (ȳ_adj − μ) / (n + k), k = σ²_ε / σ²_θ; posterior variance, points², the uncertainty of μ and β included but
 * not that of the variances: s² = σ²_ε / (n + k) + w² · σ²_ε x̄'(X'H⁻¹X)⁻¹x̄, with w = n / (n + k) and x̄ the mean of the
 * subject's rows. Not distinguishable (k = ∞): w, θ̂ and s are 0. Source: Henderson (1975), C₂₂ of the mixed model equations.
 */
function estimateOne(estimator: Estimator, i: number): { estimate: Estimate; own: Own } {
  const { design, components, effects } = estimator;
  const { lambda, errorVariance } = components;
  const seen = design.observations.slice(intAt(design.starts, i), intAt(design.starts, i + 1));
  const n = seen.length;
  const rawMean = seen.reduce((sum, { score }) => sum + score, 0) / n;
  let effect = 0;
  for (let o = intAt(design.starts, i); o < intAt(design.starts, i + 1); o += 1) effect += effectOf(estimator, o);
  const adjustedMean = rawMean - effect / n;
  const weight = (n * lambda) / (1 + n * lambda);
  const mean = design.centre + at(effects, 0);
  const deviation = weight * (adjustedMean - mean);
  const totals = totalsOf(design, i, estimator.place);
  const ownVariance = (errorVariance * lambda) / (1 + n * lambda);
  const sharedVariance = errorVariance * quadratic(estimator, totals) * (weight / n) ** 2;
  const evaluators = design.evaluators.length === 0 ? 0 : new Set(seen.flatMap(({ evaluator }) => evaluator ?? [])).size;
  const sd = Math.sqrt(ownVariance + sharedVariance);
  return {
    estimate: { subject: design.subjects[i] ?? "", n, evaluators, rawMean, adjustedMean, weight, deviation, value: mean + deviation, sd },
    own: {
      ownSd: Math.sqrt(ownVariance),
      columns: Int32Array.from(totals.columns),
      loads: Float64Array.from(totals.counts, (count) => (-weight * count) / n),
    },
  };
}

function effectOf({ design, effects }: Estimator, o: number): number {
  const evaluator = intAt(design.evaluatorColumns, o);
  return at(effects, intAt(design.sourceColumns, o)) + (evaluator < 0 ? 0 : at(effects, evaluator));
}

/** x'(X'H⁻¹X)⁻¹x of a subject's totals x. */
function quadratic({ moments, covariance }: Estimator, { columns, counts }: Totals): number {
  let sum = 0;
  for (let a = 0; a < columns.length; a += 1) {
    for (let b = 0; b < columns.length; b += 1) {
      sum += (counts[a] ?? 0) * (counts[b] ?? 0) * at(covariance, (columns[a] ?? 0) * moments.width + (columns[b] ?? 0));
    }
  }
  return sum;
}
