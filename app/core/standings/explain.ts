import type { Fit, Observation, Reason, ReasonLine } from "#app/core/standings/board.ts";
import { compare } from "#app/core/standings/observe.ts";
import { toTenths } from "#app/core/tenths.ts";

/** What of a fit it takes to explain an estimate. */
export type Explained = Pick<Fit, "mean" | "k" | "errorAssumed" | "distinguishable" | "sources" | "evaluators" | "estimates">;

/**
 * Why a subject is where it is, from the observations that were fitted: adjusted = score − effect of its source − effect
 * of its evaluator, points; adjustedMean = Σ adjusted / n; value = mean + n / (n + k) · (adjustedMean − mean). In tenths the
 * shown numbers add up exactly: what is rounded differs into the steps between them. Null for a subject not in the fit.
 */
export function explain(fit: Explained, observations: readonly Observation[], subject: string): Reason | null {
  const estimate = fit.estimates.get(subject);
  if (!estimate) return null;
  const lines = observations.filter((observation) => observation.subject === subject).map((observation) => lineOf(fit, observation));
  lines.sort((a, b) => compare(a.period, b.period) || compare(a.source, b.source) || compare(a.from[0] ?? "", b.from[0] ?? ""));
  const { mean, k, errorAssumed, distinguishable } = fit;
  const [raw, adjusted, value, all] = [toTenths(estimate.rawMean), toTenths(estimate.adjustedMean), toTenths(estimate.value), toTenths(mean)];
  return {
    estimate,
    lines,
    mean,
    k,
    errorAssumed,
    distinguishable,
    tenths: { rawMean: raw, adjustment: adjusted - raw, adjustedMean: adjusted, pull: value - adjusted, value, mean: all, deviation: value - all },
  };
}

function lineOf({ sources, evaluators }: Explained, observation: Observation): ReasonLine {
  const sourceEffect = sources.get(observation.source) ?? 0;
  const evaluatorEffect = observation.evaluator === null ? 0 : (evaluators.get(observation.evaluator) ?? 0);
  return { ...observation, sourceEffect, evaluatorEffect, adjusted: observation.score - sourceEffect - evaluatorEffect };
}
