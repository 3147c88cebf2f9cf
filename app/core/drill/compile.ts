import { dialogueRegion } from "#app/core/drill/machine/dialogue.ts";
import { factsRegion, moodRegion } from "#app/core/drill/machine/regions.ts";
import { setupDrill } from "#app/core/drill/machine/setup.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/**
 * The XState machine of a checked scenario, of type parallel: `dialogue`, `mood` and `facts`. Replies are events
 * `reply.<id>`, silence an `after` transition. A sitting is over when `dialogue` is final; the machine's own status
 * stays active, since mood and facts have no end. Compiling costs milliseconds: keep the result by scenario hash.
 */
export function compile(scenario: Scenario) {
  return setupDrill(scenario).createMachine({
    id: scenario.slug,
    type: "parallel",
    context: ({ input }) => ({
      // XState makes a trial actor without input before every pure transition.
      allowance: input?.allowance ?? 100,
      patience: scenario.customer.patience,
      flags: [],
      seen: [],
      known: [],
    }),
    states: {
      dialogue: dialogueRegion(scenario),
      mood: moodRegion(scenario),
      facts: factsRegion(scenario),
    },
  });
}

export type DrillMachine = ReturnType<typeof compile>;
