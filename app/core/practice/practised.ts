import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/** All standards that playing a scenario practises: those it turns on and, where it tests efficiency, those of economy and pace. */
export function practisedStandards(scenario: Scenario): ReadonlySet<string> {
  const { tests, economyStandard, paceStandard } = scenario;
  const tempo = tests.includes("efficiency") ? [economyStandard, paceStandard] : [];
  return new Set([...exercisedStandards(scenario).keys(), ...tempo]);
}
