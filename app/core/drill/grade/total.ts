import type { DimensionScore } from "#app/core/drill/grade.ts";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import { DIMENSIONS, type ByDimension } from "#app/core/scenario/dimension.ts";

/** Scores are sums of floating point numbers; one that should equal a pass mark may fall short by this much. */
const ROUNDING = 1e-9;

/** Σ w_d · score_d / Σ w_d over the dimensions given, 0-100; 0 if there is none. Source: scoring rules, "A drill". */
export function totalOf(rules: Rules, scores: ByDimension<number>): number {
  const assessed = DIMENSIONS.flatMap((dimension) => {
    const score = scores[dimension];
    return score === undefined ? [] : [{ weight: rules.weights[dimension], score }];
  });
  const weight = assessed.reduce((sum, each) => sum + each.weight, 0);
  return weight > 0 ? assessed.reduce((sum, each) => sum + each.weight * each.score, 0) / weight : 0;
}

/** Whether the marks are reached that the policy asks for; a critical failure is another matter. */
export function passes({ pass }: DrillPolicy, total: number, dimensions: ByDimension<DimensionScore>): boolean {
  return (
    total >= pass.total - ROUNDING && Object.values(dimensions).every(({ score }) => score >= pass.dimension - ROUNDING)
  );
}
