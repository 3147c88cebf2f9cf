import type { Report } from "#app/core/scenario/check/report.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { faultsOf } from "#app/curriculum/fault.ts";
import type { GoldStep, ScriptView } from "#app/curriculum/view.ts";
import { checkedScenario, scenarioFiles } from "#app/library/checked.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { publishedScenario } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The latest version of a scenario with everything that is secret to trainees. Refuses `not-found`. */
export async function scriptView(services: Services, slug: string): Promise<Result<ScriptView>> {
  const pinned = await publishedScenario(services, slug);
  if (pinned === null) return refuse("not-found");
  const { scenario } = pinned.drill;
  const { report, diagnostics } = await checkedScenario(services, pinned);
  const file = (await scenarioFiles(services)).find((each) => each.slug === slug);
  const row = await services.db.scenarioVersion.findUniqueOrThrow({ where: { hash: pinned.hash }, select: { publishedAt: true } });
  return ok({
    scenario,
    version: pinned.version,
    publishedAt: row.publishedAt.getTime(),
    file: file?.state ?? "missing",
    standards: await titlesOf(services, scenario),
    gold: report ? goldSteps(report) : [],
    report,
    faults: faultsOf(diagnostics),
  });
}

/** The report tells the way as place, reply, place … and ends on the ending. */
function goldSteps({ gold: { way } }: Report): GoldStep[] {
  return way.flatMap((reply, place) => {
    const beat = way[place - 1];
    return place % 2 === 1 && beat !== undefined ? [{ beat, reply }] : [];
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
