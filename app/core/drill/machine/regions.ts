import type { DrillState } from "#app/core/drill/machine/setup.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import { MOODS, type Scenario } from "#app/core/scenario/scenario.ts";

/** The customer's mood; follows patience at once, whatever changed it. */
export function moodRegion(scenario: Scenario): DrillState {
  const others = (mood: string) => MOODS.filter((other) => other !== mood);
  const state = (mood: string): DrillState => ({
    always: others(mood).map((other) => ({
      target: other,
      guard: { type: "moodIs" as const, params: { mood: other } },
    })),
  });
  return {
    initial: moodOf(scenario.customer.patience),
    states: Object.fromEntries(MOODS.map((mood) => [mood, state(mood)])),
  };
}

/** How much of what there is to learn the trainee has learned; which facts, the context says. */
export function factsRegion(scenario: Scenario): DrillState {
  const count = Object.keys(scenario.facts).length;
  const all = { target: "all", guard: { type: "knows" as const, params: { atLeast: Math.max(1, count) } } };
  const some = { target: "some", guard: { type: "knows" as const, params: { atLeast: 1 } } };
  return { initial: "none", states: { none: { always: [all, some] }, some: { always: [all] }, all: {} } };
}
