import type { Decision, Grade, Loss } from "#app/core/drill/grade.ts";
import { makeupOf } from "#app/core/drill/grade/dimension-score.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import { DIMENSIONS, type Dimension, type Points } from "#app/core/scenario/dimension.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { holds } from "#app/core/scenario/step.ts";

/** One decision of one sitting, as item statistics look at it. */
export type ItemDecision = {
  readonly beat: string;
  /** The reply, or how none was given. */
  readonly act: Move["act"];
  /** Ids of the replies that were open then. */
  readonly open: readonly string[];
  /** Whether nothing better was open: gold's own reply, or as good. */
  readonly best: boolean;
  /** Points won over the most that any open reply breaking no red line wins, 0-1; 0 for a red line; null where there is nothing to win. */
  readonly credit: number | null;
  /** What it took from the total, with all that followed from it, in points of the total; negative where it won something elsewhere lost. */
  readonly loss: number;
  /** Time since the customer's line, pauses left out, ms. */
  readonly activeMs: number;
};

/** One person's sitting that is over; `startedAt` in ms since the epoch says which of a person's is the first. */
export type ItemSitting = { readonly person: string; readonly startedAt: number; readonly decisions: readonly ItemDecision[] };

/** What a point of each assessed dimension is worth in points of the total, without and with its share of scripted points. */
type Worth = { readonly ofScore: (dimension: Dimension) => number; readonly ofPoints: (points: Points) => number };

/** The decisions of a graded sitting. `rules` are those its version of the scenario was published under. */
export function itemDecisions(scenario: Scenario, rules: Rules, grade: Grade): ItemDecision[] {
  const worth = worthOf(rules, grade);
  return grade.decisions.map((decision) => itemDecision(scenario, worth, decision));
}

function itemDecision(scenario: Scenario, worth: Worth, { move, better, losses }: Decision): ItemDecision {
  const open = (scenario.beats[move.beat]?.replies ?? []).filter(({ when }) => holds(when, move));
  const most = Math.max(0, ...open.filter(({ critical }) => critical === null).map(({ points }) => worth.ofPoints(points)));
  const won = move.critical === null ? worth.ofPoints(move.points) : 0;
  return {
    beat: move.beat,
    act: move.act,
    open: open.map(({ id }) => id),
    best: better === null && move.critical === null,
    credit: most > 0 ? Math.min(1, Math.max(0, won / most)) : null,
    loss: losses.reduce((sum, { dimension, score }: Loss) => sum + worth.ofScore(dimension) * score, 0),
    activeMs: move.activeMs,
  };
}

/** W_d = w_d / Σ w over the assessed dimensions; a scripted point adds W_d · scripted_d / B_d. Source: scoring rules, "A drill". */
function worthOf(rules: Rules, { dimensions }: Grade): Worth {
  const assessed = DIMENSIONS.filter((dimension) => dimensions[dimension] !== undefined);
  const weight = assessed.reduce((sum, dimension) => sum + rules.weights[dimension], 0);
  const ofScore = (dimension: Dimension) => (assessed.includes(dimension) && weight > 0 ? rules.weights[dimension] / weight : 0);
  const ofPoint = (dimension: Dimension) => {
    const best = dimensions[dimension]?.best ?? 0;
    return best > 0 ? (ofScore(dimension) * (makeupOf(dimension, best, rules)?.scripted ?? 0)) / best : 0;
  };
  return { ofScore, ofPoints: (points) => assessed.reduce((sum, dimension) => sum + ofPoint(dimension) * (points[dimension] ?? 0), 0) };
}
