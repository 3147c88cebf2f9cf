import type { Facts } from "#app/core/facts/fact.ts";
import { fillText } from "#app/core/facts/fill.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { faultsOf } from "#app/curriculum/fault.ts";
import type { CurriculumView, FileStanding, ListedScenario } from "#app/curriculum/view.ts";
import { scenarioFiles } from "#app/library/checked.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import type { PinnedScenario } from "#app/library/library.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Every published scenario in its latest version, and what keeps files of the repository from being published. */
export async function curriculumView(services: Services): Promise<CurriculumView> {
  const scenarios = await publishedScenarios(services);
  const asked = { where: { hash: { in: scenarios.map(({ hash }) => hash) } }, select: PUBLISHED };
  const times = timesOf(await services.db.scenarioVersion.findMany(asked));
  const files = await scenarioFiles(services);
  const states = new Map(files.map(({ slug, state }) => [slug, state]));
  const { facts } = await currentFacts(services);
  return {
    scenarios: scenarios.map((pinned) => listedScenario(pinned, times.get(pinned.hash) ?? 0, states.get(pinned.slug) ?? "missing", facts)),
    faults: files.flatMap(({ state, diagnostics }) => (state === "refused" ? faultsOf(diagnostics) : [])),
  };
}

const PUBLISHED = { hash: true, publishedAt: true } as const;

/** When each version was published, ms since the epoch, by its hash. */
function timesOf(rows: readonly { hash: string; publishedAt: Date }[]): Map<string, number> {
  return new Map(rows.map(({ hash, publishedAt }) => [hash, publishedAt.getTime()]));
}

/** A version as lists show it, titled with the facts of the sheet in force. */
export function listedScenario({ slug, version, drill }: PinnedScenario, publishedAt: number, file: FileStanding, facts: Facts): ListedScenario {
  const { title, seat, channel, family, level, beats, endings }: Scenario = drill.scenario;
  return {
    slug,
    title: fillText(title, facts),
    version,
    publishedAt,
    seat,
    channel,
    family,
    level,
    beats: Object.keys(beats).length,
    replies: Object.values(beats).reduce((sum, { replies }) => sum + replies.length, 0),
    endings: Object.keys(endings).length,
    file,
  };
}
