import type { Rules } from "#app/core/drill/rules.ts";
import type { Guessing } from "#app/core/scenario/check/guess/guessing.ts";
import { tellWay, wayTo, type Graph } from "#app/core/scenario/explore.ts";
import type { Course } from "#app/core/scenario/gold.ts";
import type { Mood, Scenario } from "#app/core/scenario/scenario.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Finding } from "#app/core/text/yaml/located.ts";

/** A scenario that passed the structural checks, and everything that can happen in it. */
export type Subject = {
  readonly scenario: Scenario;
  readonly graph: Graph;
  /** Numbers of the configurations at each beat that is reached, those nearest to the start first. */
  readonly standings: ReadonlyMap<string, readonly number[]>;
};

/** A scenario with a gold course: no loop, and always something that may rightly be said. */
export type Weighed = Subject & {
  readonly rules: Rules;
  readonly course: Course;
  /** Null where points and standings together are too many to follow. */
  readonly guessing: Guessing | null;
};

/** One property that the publish gate proves. */
export type Check = (subject: Subject) => Finding[];

/** One property of what a scenario is worth. */
export type WorthCheck = (weighed: Weighed) => Finding[];

export function subjectOf(graph: Graph): Subject {
  const standings = new Map<string, number[]>();
  for (const [number, { place }] of graph.configurations.entries()) {
    const there = standings.get(place);
    if (there) there.push(number);
    else standings.set(place, [number]);
  }
  return { scenario: graph.scenario, graph, standings };
}

export function moodAt({ graph }: Subject, number: number): Mood {
  return moodOf(graph.configurations[number]?.patience ?? 0);
}

/** A shortest way from the start to a configuration, in words. */
export function witness({ graph }: Subject, number: number): string[] {
  return tellWay(graph, wayTo(graph, number));
}
