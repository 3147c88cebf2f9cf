import { libraryOf, type PinnedPolicy, type PinnedScenario } from "#app/library/library.server.ts";
import { policyByHash } from "#app/library/policies.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The versions a sitting is pinned to. */
export type PinnedContent = { readonly scenario: PinnedScenario; readonly policy: PinnedPolicy };

export type Pins = { readonly scenarioHash: string; readonly policyHash: string };

/** What the process has ready already; for use inside a transaction, which must not read anything else. */
export function contentInHand(services: Services, pins: Pins): PinnedContent | null {
  const { scenarios, policies } = libraryOf(services);
  const scenario = scenarios.get(pins.scenarioHash);
  const policy = policies.get(pins.policyHash);
  return scenario && policy ? { scenario, policy } : null;
}

export async function contentOf(services: Services, pins: Pins): Promise<PinnedContent> {
  const ready = contentInHand(services, pins);
  if (ready) return ready;
  const scenario = await scenarioByHash(services, pins.scenarioHash);
  return { scenario, policy: await policyByHash(services, pins.policyHash) };
}
