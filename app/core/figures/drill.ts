import { makeupOf } from "#app/core/drill/grade/dimension-score.ts";
import { costByStandard, effectOf } from "#app/core/drill/grade/effect.ts";
import type { Decision, Grade } from "#app/core/drill/grade.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { Stakes, type StandardShare } from "#app/core/figures/kept.ts";
import type { Played } from "#app/core/progress/met.ts";
import { DIMENSION_OF_LETTER, type Dimension } from "#app/core/scenario/dimension.ts";

/** At stake under a standard that only a red line was about, in points of a dimension's score. */
const RED_LINE = 1;

/**
 * What a drill kept of each standard, in points of the dimension's score (of 100), along the course that was played.
 *
 *   possible = Σ (won + lost)      kept = Σ won
 *
 * over its decisions: `won` is what the move won under the standard, 100 · p / B (efficiency: its scripted part instead
 * of 100), `lost` what losses that cite it cost, as `costByStandard` counts them. So a decision puts at stake what
 * the right reply would have had there. Economy and pace put their whole part of efficiency at stake, once a drill. A red
 * line leaves nothing kept of the standard it breaks. One standard is cited by several losses and one loss by several
 * standards, so the sums are no parts of a score.
 * Source: scoring rules, "A drill"; which standards are met is as `standardsMet` has it.
 */
export function keptInDrill(scenario: Played, rules: Rules, { dimensions, decisions }: Pick<Grade, "dimensions" | "decisions">): StandardShare[] {
  const stakes = new Stakes();
  const scripted = (dimension: Dimension) => {
    const best = dimensions[dimension]?.best ?? 0;
    return best > 0 ? (makeupOf(dimension, best, rules)?.scripted ?? 0) / best : 0;
  };
  for (const decision of decisions) {
    for (const [standard, won] of wonBy(scenario, decision, scripted)) stakes.add(standard, won, won);
    for (const [standard, lost] of costByStandard(decision.losses.filter(({ source }) => source === "scripted"))) stakes.add(standard, lost, 0);
  }
  addTempo(scenario, rules, { dimensions, decisions }, stakes);
  for (const { move } of decisions) {
    const critical = move.critical === null ? undefined : scenario.criticals[move.critical];
    if (critical) stakes.forfeit(critical.standard, RED_LINE);
  }
  return stakes.shares();
}

/** What a move won under each standard it cites. */
function wonBy(scenario: Played, { move }: Decision, perPoint: (dimension: Dimension) => number): [string, number][] {
  const effect = effectOf(scenario, move);
  if (effect === null) return [];
  return [...new Set(effect.because)].flatMap((standard): [string, number][] => {
    const dimension = DIMENSION_OF_LETTER[standard.charAt(0)];
    const points = dimension === undefined ? 0 : (effect.points[dimension] ?? 0);
    return dimension !== undefined && points > 0 ? [[standard, points * perPoint(dimension)]] : [];
  });
}

function addTempo({ economyStandard, paceStandard }: Played, rules: Rules, { dimensions, decisions }: Pick<Grade, "dimensions" | "decisions">, stakes: Stakes): void {
  const { efficiency } = dimensions;
  const makeup = efficiency && makeupOf("efficiency", efficiency.best, rules);
  if (!makeup) return;
  for (const [source, standard] of [["economy", economyStandard], ["pace", paceStandard]] as const) {
    const lost = decisions.flatMap(({ losses }) => losses).reduce((sum, loss) => sum + (loss.source === source ? Math.max(0, loss.score) : 0), 0);
    stakes.add(standard, makeup[source], Math.max(0, makeup[source] - lost));
  }
}
