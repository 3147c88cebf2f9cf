import { contextAtStart, machineConfig } from "#app/core/drill/machine/config.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/**
 * A scenario as the JSON of an XState v5 machine: the very states it is played with here. The guards, actions and
 * delays it names are in its module; besides what a sitting remembers, the context adds up points and critical acts.
 */
export function machineJson(scenario: Scenario): string {
  const context = { ...contextAtStart(scenario, 100), points: {}, criticals: [] };
  return `${JSON.stringify({ ...machineConfig(scenario), context }, null, 2)}\n`;
}

/** What the two files of an export are called. */
export function exportNames(slug: string) {
  return { machine: `${slug}.machine.json`, module: `${slug}.machine.mjs` };
}
