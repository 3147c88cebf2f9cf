import { fillAll } from "#app/core/facts/fill.ts";
import { goldSteps } from "#app/core/scenario/check/report.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { faultsOf } from "#app/curriculum/fault.ts";
import { versionsOf } from "#app/curriculum/rows.server.ts";
import type { ScriptView } from "#app/curriculum/view.ts";
import { checkedScenario, scenarioFiles } from "#app/library/checked.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * A version of a scenario with everything that is secret to trainees: the last, or the one of that hash, withdrawn or not.
 * Refuses `not-found`.
 */
export async function scriptView(services: Services, slug: string, hash?: string): Promise<Result<ScriptView>> {
  const rows = await versionsOf(services, slug);
  const last = rows.at(-1);
  const row = hash === undefined ? last : rows.find((each) => each.hash === hash);
  if (!row || !last) return refuse("not-found");
  const pinned = await scenarioByHash(services, row.hash);
  const { report, diagnostics } = await checkedScenario(services, pinned);
  const file = (await scenarioFiles(services)).find((each) => each.slug === slug);
  const { facts } = await currentFacts(services);
  return ok({
    scenario: fillAll(pinned.drill.scenario, facts),
    row,
    last,
    file: file?.state ?? "missing",
    standards: await titlesOf(services, pinned.drill.scenario),
    gold: report ? goldSteps(report) : [],
    report,
    faults: faultsOf(diagnostics),
  });
}

/** Titles of all standards the scenario turns on, and of the two that its lost steps and time are counted under. */
async function titlesOf(services: Services, scenario: Scenario): Promise<Record<string, Text>> {
  const book = await handbook(services);
  const cited = [...exercisedStandards(scenario).keys(), scenario.economyStandard, scenario.paceStandard];
  const known = cited.toSorted().flatMap((id) => {
    const standard = book.get(id);
    return standard ? [[id, standard.title] as const] : [];
  });
  return Object.fromEntries(known);
}
