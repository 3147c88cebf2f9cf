import type { Move } from "#app/core/drill/sitting.ts";
import type { Beat, Scenario } from "#app/core/scenario/scenario.ts";

/** The standard on keeping composed under abuse and threats. */
export const COMPOSURE = "S18";

/**
 * Whether the talk came through abuse or threats. A scenario says so by what it asks for: at such a beat holding out
 * is what counts, so a reply wins points by S18, or saying nothing loses some by it. (A reply that merely breaks S18,
 * rude at a peaceful counter, makes no such beat.)
 */
export function askedForComposure(scenario: Scenario, moves: readonly Pick<Move, "beat">[]): boolean {
  return moves.some(({ beat }) => {
    const at = scenario.beats[beat];
    return at !== undefined && asksForComposure(at);
  });
}

function asksForComposure({ replies, silence }: Beat): boolean {
  const wins = replies.some(({ because, points }) => because.includes(COMPOSURE) && (points["problem-solving"] ?? 0) > 0);
  return wins || (silence?.because.includes(COMPOSURE) ?? false);
}
