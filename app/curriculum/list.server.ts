import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { isAskedFor } from "#app/core/scenario/filter.ts";
import type { Text } from "#app/core/text/text.ts";
import { faultsOf } from "#app/curriculum/fault.ts";
import { figuresOf } from "#app/curriculum/figures.server.ts";
import { isKept, type ListFilter } from "#app/curriculum/list/filter.ts";
import { lastVersions, type VersionRow } from "#app/curriculum/rows.server.ts";
import { listedScenario } from "#app/curriculum/shelf.server.ts";
import type { ScenarioList } from "#app/curriculum/view.ts";
import { scenarioFiles } from "#app/library/checked.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { PinnedScenario } from "#app/library/library.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How long a list waits for figures that were never worked out, in ms. */
const PATIENCE = 500;

/**
 * The last version of every scenario that was ever published, withdrawn or not, as far as it is asked for, with what
 * the gate says of each, and what keeps files of the repository from being published. After a
 * start the figures of many scenarios come list by list.
 */
export async function scenarioList(services: Services, asked: ListFilter): Promise<ScenarioList> {
  const all: { row: VersionRow; pinned: PinnedScenario }[] = [];
  for (const row of await lastVersions(services)) all.push({ row, pinned: await scenarioByHash(services, row.hash) });
  const shown = all.filter(({ row, pinned }) => isKept(asked, row) && isAskedFor(asked, pinned.drill.scenario));
  const { facts } = await currentFacts(services);
  const files = await scenarioFiles(services);
  const states = new Map(files.map(({ slug, state }) => [slug, state]));
  const figures = await figuresOf(services, shown.map(({ pinned }) => pinned), PATIENCE);
  return {
    scenarios: shown.map(({ row, pinned }, i) => ({
      ...listedScenario(pinned, row.publishedAt, states.get(row.slug) ?? "missing", facts),
      withdrawn: row.withdrawnAt !== null,
      origin: row.origin,
      figures: figures[i] ?? null,
    })),
    total: all.length,
    standards: await standardsOf(services, all.map(({ pinned }) => pinned)),
    faults: files.flatMap(({ state, diagnostics }) => (state === "refused" ? faultsOf(diagnostics) : [])),
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
