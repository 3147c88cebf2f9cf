import type { Rules } from "#app/core/drill/rules.ts";
import { DIMENSIONS, type ByDimension } from "#app/core/scenario/dimension.ts";

/**
 * Σ w_d · score_d / Σ w_d over the dimensions given, 0-100; null where there is none, or none that weighs anything.
 * Drills and visits are totalled alike. Source: scoring rules, "A drill".
 */
export function meanOfAssessed(rules: Rules, scores: ByDimension<number>): number | null {
  const assessed = DIMENSIONS.flatMap((dimension) => {
    const score = scores[dimension];
    return score === undefined ? [] : [{ weight: rules.weights[dimension], score }];
  });
  const weight = assessed.reduce((sum, each) => sum + each.weight, 0);
  return weight > 0 ? assessed.reduce((sum, each) => sum + each.weight * each.score, 0) / weight : null;
}

/** What a critical failure leaves of a total. Source: scoring rules, "Critical failure". */
export function capped(rules: Rules, total: number, failed: boolean): number {
  return failed ? Math.min(total, rules.criticalCap) : total;
}
