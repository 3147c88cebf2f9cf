import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import type { Text } from "#app/core/text/text.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A published scenario as something to practise. */
export type Exercise = { slug: string; title: Text };

/**
 * The published scenarios that exercise each of these standards, those that turn on it most often first. A standard
 * that no scenario exercises has an empty list.
 */
export async function exercisesOf(services: Services, standards: Iterable<string>): Promise<Record<string, Exercise[]>> {
  const published = (await publishedScenarios(services)).map(({ slug, drill: { scenario } }) => ({
    exercise: { slug, title: scenario.title },
    times: exercisedStandards(scenario),
  }));
  const exercises = [...new Set(standards)].map((standard): [string, Exercise[]] => {
    const timesOf = ({ times }: (typeof published)[number]) => times.get(standard) ?? 0;
    const fitting = published.filter((each) => timesOf(each) > 0).toSorted((a, b) => timesOf(b) - timesOf(a));
    return [standard, fitting.map(({ exercise }) => exercise)];
  });
  return Object.fromEntries(exercises);
}
