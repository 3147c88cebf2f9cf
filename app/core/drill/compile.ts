import { contextAtStart, machineConfig } from "#app/core/drill/machine/config.ts";
import { setupDrill } from "#app/core/drill/machine/setup.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/**
 * The XState machine of a checked scenario. Replies are events `reply.<id>`, silence an `after` transition. A sitting
 * is over when `dialogue` is final; the machine's own status stays active, since mood and facts have no end.
 * Compiling costs milliseconds: keep the result by scenario hash.
 */
export function compile(scenario: Scenario) {
  return setupDrill(scenario).createMachine({
    ...machineConfig(scenario),
    // XState makes a trial actor without input before every pure transition.
    context: ({ input }) => contextAtStart(scenario, input?.allowance ?? 100),
  });
}

export type DrillMachine = ReturnType<typeof compile>;
