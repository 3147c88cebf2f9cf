import { BoundedCache } from "#app/core/bounded-cache.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import type { ItemStatistics } from "#app/core/items/item.ts";
import { FEWEST } from "#app/core/items/measured.ts";
import { itemStatistics } from "#app/core/items/statistics.ts";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { MOODS, type Beat, type Scenario } from "#app/core/scenario/scenario.ts";
import { sha256Hex } from "#app/core/text/hash.ts";
import type { Text } from "#app/core/text/text.ts";
import { versionsOf } from "#app/curriculum/rows.server.ts";
import type { Asked } from "#app/curriculum/statistics/asked.ts";
import { firstSittings, itemSittings } from "#app/curriculum/statistics/firsts.server.ts";
import type { DecisionView, StatisticsView } from "#app/curriculum/statistics/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import type { PinnedScenario } from "#app/library/library.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How the decisions of a version do. Refuses `not-found`; a version that does not exist is the last. */
export async function statisticsView(services: Services, slug: string, { version, mode }: Asked): Promise<Result<StatisticsView>> {
  const rows = await versionsOf(services, slug);
  const row = rows.find((each) => each.version === version) ?? rows.at(-1);
  if (!row) return refuse("not-found");
  const pinned = await scenarioByHash(services, row.hash);
  const { people, beats } = await statisticsOf(services, pinned, mode);
  const { facts } = await currentFacts(services);
  const scenario: Scenario = fillAll(pinned.drill.scenario, facts);
  return ok({
    slug,
    title: scenario.title,
    mode,
    version: row.version,
    hash: row.hash,
    versions: rows.map((each) => each.version).toReversed(),
    people: people < FEWEST ? null : people,
    decisions: people < FEWEST ? [] : beats.map((statistics) => decisionOf(scenario.beats[statistics.beat], statistics)),
  });
}

/** A few kilobytes each; a trainer looks from one to the next and back. */
const KEPT = 64;

const kept = new WeakMap<Services["database"], BoundedCache<string, ItemStatistics>>();

/**
 * Found by all the drills they are made of, which do not change once they are over. Fewer would not tell one lot from
 * another: an appeal takes one out, and a drill that ended while nobody looked comes in between.
 */
async function statisticsOf(services: Services, pinned: PinnedScenario, mode: DrillMode): Promise<ItemStatistics> {
  const ids = await firstSittings(services, pinned.hash, mode);
  const known = kept.get(services.database) ?? new BoundedCache<string, ItemStatistics>(KEPT);
  kept.set(services.database, known);
  const key = [pinned.hash, mode, sha256Hex(ids.join(" "))].join(" ");
  const found = known.get(key) ?? itemStatistics(pinned.drill.scenario, await itemSittings(services, pinned, ids));
  known.set(key, found);
  return found;
}

function decisionOf(beat: Beat | undefined, statistics: DecisionView["statistics"]): DecisionView {
  if (!beat) throw new Error(`there is no beat "${statistics.beat}"`);
  const replies = beat.replies.map(({ id, kind, text }) => ({ id, kind, text }));
  return { phase: beat.phase, line: lineOf(beat), replies, statistics };
}

function lineOf({ id, says }: Beat): Text {
  const lines = MOODS.flatMap((mood) => (mood === "gone" ? [] : (says[mood] ?? [])));
  return lines[0] ?? { zh: id, en: id };
}
