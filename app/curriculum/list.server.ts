import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { isAskedFor } from "#app/core/scenario/filter.ts";
import type { Text } from "#app/core/text/text.ts";
import { isKept, type ListFilter } from "#app/curriculum/list/filter.ts";
import { lastVersions, type VersionRow } from "#app/curriculum/rows.server.ts";
import { listedScenario } from "#app/curriculum/shelf.server.ts";
import type { Figures, ScenarioList } from "#app/curriculum/view.ts";
import { checkedScenario, scenarioFiles } from "#app/library/checked.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { PinnedScenario } from "#app/library/library.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * A version that was never weighed takes up to a second, in which nobody else is served: after so long, in ms, a list
 * leaves the rest to the next one.
 */
const PATIENCE = 500;

/**
 * The last version of every scenario that was ever published, withdrawn or not, as far as it is asked for, with what
 * the gate says of each. After a start the figures of many come list by list.
 */
export async function scenarioList(services: Services, asked: ListFilter): Promise<ScenarioList> {
  const all: { row: VersionRow; pinned: PinnedScenario }[] = [];
  for (const row of await lastVersions(services)) all.push({ row, pinned: await scenarioByHash(services, row.hash) });
  const kept = all.filter(({ row, pinned }) => isKept(asked, row) && isAskedFor(asked, pinned.drill.scenario));
  const files = new Map((await scenarioFiles(services)).map(({ slug, state }) => [slug, state]));
  const scenarios = [];
  const begun = services.clock.now();
  for (const { row, pinned } of kept) {
    const listed = listedScenario(pinned, row.publishedAt, files.get(row.slug) ?? "missing");
    const figures = services.clock.now() - begun <= PATIENCE ? await figuresOf(services, pinned) : null;
    scenarios.push({ ...listed, withdrawn: row.withdrawnAt !== null, origin: row.origin, figures });
  }
  return { scenarios, total: all.length, standards: await standardsOf(services, all.map(({ pinned }) => pinned)) };
}

async function figuresOf(services: Services, pinned: PinnedScenario): Promise<Figures> {
  const { report, diagnostics } = await checkedScenario(services, pinned);
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  const { random, first, longest, silent } = report?.guessing ?? {};
  const guesses = [random, first, longest, silent].filter((total): total is number => typeof total === "number");
  return {
    configurations: report?.configurations ?? null,
    gold: report && { turns: report.gold.turns, total: report.gold.total },
    guess: guesses.length > 0 ? Math.max(...guesses) : null,
    errors: diagnostics.length - warnings,
    warnings,
  };
}

/** The standards that some scenario turns on, by id. */
async function standardsOf(services: Services, pinned: readonly PinnedScenario[]): Promise<{ id: string; title: Text }[]> {
  const book = await handbook(services);
  const ids = new Set(pinned.flatMap(({ drill }) => [...exercisedStandards(drill.scenario).keys()]));
  return [...ids].sort().flatMap((id) => {
    const standard = book.get(id);
    return standard ? [{ id, title: standard.title }] : [];
  });
}
