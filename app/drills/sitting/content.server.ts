import { goldCourse, isExplored } from "#app/core/drill/grade/course.ts";
import { factsByHash, factsInHand } from "#app/library/facts.server.ts";
import { libraryOf, type PinnedFacts, type PinnedPolicy, type PinnedScenario } from "#app/library/library.server.ts";
import { policyByHash } from "#app/library/policies.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The versions a sitting is pinned to. The sheet decides what is read, and nothing of what happens. */
export type PinnedContent = { readonly scenario: PinnedScenario; readonly policy: PinnedPolicy; readonly sheet: PinnedFacts };

export type Pins = { readonly scenarioHash: string; readonly policyHash: string; readonly factsHash: string | null };

/** What the process has ready already; for use inside a transaction, which must not read or explore anything else. */
export function contentInHand(services: Services, pins: Pins): PinnedContent | null {
  const { scenarios, policies } = libraryOf(services);
  const scenario = scenarios.get(pins.scenarioHash);
  const policy = policies.get(pins.policyHash);
  const sheet = factsInHand(services, pins.factsHash);
  return scenario && policy && sheet && isExplored(scenario.drill.scenario, scenario.rules) ? { scenario, policy, sheet } : null;
}

/** The same, made ready where it is not; for use outside of transactions. */
export async function contentOf(services: Services, pins: Pins): Promise<PinnedContent> {
  const scenario = await scenarioByHash(services, pins.scenarioHash);
  const policy = await policyByHash(services, pins.policyHash);
  // Up to a second of work, once: not while a transaction holds the only writer.
  goldCourse(scenario.drill.scenario, scenario.rules);
  return { scenario, policy, sheet: await factsByHash(services, pins.factsHash) };
}
