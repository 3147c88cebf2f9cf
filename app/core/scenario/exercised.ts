import type { Scenario } from "#app/core/scenario/scenario.ts";

/**
 * How often a scenario turns on each standard: the replies and silences whose points cite it, and the critical acts
 * that break it. A standard it never turns on is absent.
 */
export function exercisedStandards({ beats, criticals }: Scenario): ReadonlyMap<string, number> {
  const moves = Object.values(beats).flatMap(({ replies, silence }) => [...replies, ...(silence ? [silence] : [])]);
  const cited = [...moves.flatMap(({ because }) => [...new Set(because)]), ...Object.values(criticals).map(({ standard }) => standard)];
  const times = new Map<string, number>();
  for (const standard of cited) times.set(standard, (times.get(standard) ?? 0) + 1);
  return times;
}
