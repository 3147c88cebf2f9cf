import type { Loss } from "#app/core/drill/grade.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import { DIMENSION_OF_LETTER } from "#app/core/scenario/dimension.ts";
import type { Effect, Scenario } from "#app/core/scenario/scenario.ts";

/** The effect of a move in its scenario; null for leaving and time-out. */
export function effectOf({ beats }: Pick<Scenario, "beats">, { beat, act }: Pick<Move, "beat" | "act">): Effect | null {
  if (act.kind === "silence") return beats[beat]?.silence ?? null;
  return act.kind === "reply" ? (beats[beat]?.replies.find(({ id }) => id === act.reply) ?? null) : null;
}

/** The standards for which an effect wins points of their dimension, each once; no effect wins none. */
export function standardsWon(effect: Effect | null): string[] {
  if (effect === null) return [];
  const { because, points } = effect;
  const won = because.filter((standard) => {
    const dimension = DIMENSION_OF_LETTER[standard.charAt(0)];
    return dimension !== undefined && (points[dimension] ?? 0) > 0;
  });
  return [...new Set(won)];
}

/** What losses cost under each standard that they cite, in points of its dimension's score. A gain in exchange is no loss. */
export function costByStandard(losses: readonly Loss[]): Map<string, number> {
  const cost = new Map<string, number>();
  for (const { score, standards } of losses) {
    if (score > 0) for (const standard of new Set(standards)) cost.set(standard, (cost.get(standard) ?? 0) + score);
  }
  return cost;
}
