import { dialogueRegion } from "#app/core/drill/machine/dialogue.ts";
import { factsRegion, moodRegion } from "#app/core/drill/machine/regions.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/**
 * The states of a scenario as XState reads them, of type parallel: `dialogue`, `mood` and `facts`. Plain data: guards,
 * actions and delays are named, and what they need to know is in their params, so it can be written down as JSON.
 */
export function machineConfig(scenario: Scenario) {
  return {
    id: scenario.slug,
    type: "parallel" as const,
    states: {
      dialogue: dialogueRegion(scenario),
      mood: moodRegion(scenario),
      facts: factsRegion(scenario),
    },
  };
}

/** What the machine remembers when the talk begins. */
export function contextAtStart(scenario: Scenario, allowance: number) {
  return { allowance, patience: scenario.customer.patience, flags: [], seen: [], known: [] };
}
