import type { DimensionScore } from "#app/core/drill/grade.ts";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import { meanOfAssessed } from "#app/core/scoring/total.ts";

/** Scores are sums of floating point numbers; one that should equal a pass mark may fall short by this much. */
const ROUNDING = 1e-9;

/** The weighted mean of the dimensions given, 0-100; 0 if there is none. Source: scoring rules, "A drill". */
export function totalOf(rules: Rules, scores: ByDimension<number>): number {
  return meanOfAssessed(rules, scores) ?? 0;
}

/** Whether the marks are reached that the policy asks for; a critical failure is another matter. */
export function passes({ pass }: DrillPolicy, total: number, dimensions: ByDimension<DimensionScore>): boolean {
  return (
    total >= pass.total - ROUNDING && Object.values(dimensions).every(({ score }) => score >= pass.dimension - ROUNDING)
  );
}
