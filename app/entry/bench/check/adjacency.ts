import { getAdjacencyMap } from "xstate/graph";
import { compile } from "#app/core/drill/compile.ts";
import type { DrillValue } from "#app/core/drill/machine/context.ts";
import { placeOf } from "#app/core/drill/play/place.ts";
import { configurationKey } from "#app/core/scenario/configuration.ts";
import { explore } from "#app/core/scenario/explore.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { quantile } from "#app/entry/bench/quantile.ts";

const ROUNDS = 5;

/** Configurations a second, both ways over the same machine. */
export type Beside = { readonly configurations: number; readonly ours: number; readonly theirs: number };

/**
 * Our exploration beside XState's adjacency map, told which of its states are one and the same. They take turns in one
 * process; medians of CPU time. Throws if they do not find the same configurations.
 */
export function besideAdjacency(scenario: Scenario): Beside {
  const ours: number[] = [];
  const theirs: number[] = [];
  let configurations = 0;
  // The first round only warms both up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const explored = timed(() => configurationsOf(scenario));
    const mapped = timed(() => Object.keys(adjacencyOf(scenario)));
    configurations = explored.value.length;
    if (explored.value.toSorted().join("\n") !== mapped.value.toSorted().join("\n")) throw new Error(`${scenario.slug}: the two found different configurations`);
    if (round === 0) continue;
    ours.push(explored.ms);
    theirs.push(mapped.ms);
  }
  const perSecond = (ms: readonly number[]) => (1000 * configurations) / quantile(ms, 0.5);
  return { configurations, ours: perSecond(ours), theirs: perSecond(theirs) };
}

function configurationsOf(scenario: Scenario): string[] {
  const explored = explore(scenario);
  if (!explored.ok) throw new Error(`${scenario.slug}: ${explored.problem.code}`);
  return [...explored.value.numbers.keys()];
}

/** By default the map tries just the events of the states it is in. */
function adjacencyOf(scenario: Scenario) {
  return getAdjacencyMap(compile(scenario), {
    input: { allowance: 100 },
    serializeState({ value, context }) {
      // XState derives no precise type from states made of data; the regions are those of `compile`.
      const place = placeOf(value as DrillValue);
      return configurationKey(scenario, { place: "beat" in place ? place.beat : place.ending, ...context });
    },
  });
}

/** What something gives, and the CPU time it took, in ms. */
export function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const began = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(began);
  return { value, ms: (user + system) / 1000 };
}
