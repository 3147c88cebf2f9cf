import { verifyChain } from "#app/core/chain.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import type { LoggedEvent, SittingEvent } from "#app/core/drill/sitting.ts";
import { problemLine } from "#app/core/retold.ts";
import { compareSitting, type StoredSitting } from "#app/drills/replay/compare.ts";
import { pinsChecker, type PinsChecker } from "#app/drills/replay/pins.server.ts";
import { contentOf } from "#app/drills/sitting/content.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What a stored sitting is not, one sentence for each difference. */
export type Difference = { readonly sittingId: string; readonly differences: readonly string[] };

export type Replayed = {
  readonly sittings: number;
  readonly events: number;
  readonly different: readonly Difference[];
};

const BATCH = 100;

/**
 * Recomputes stored sittings from their events, scenario, rules and policy, and compares everything that is stored of
 * them. Reads only, in batches, so that any number of sittings fits in memory.
 * @param only id of the one sitting to check; all when left out
 */
export async function replaySittings(services: Services, only?: string): Promise<Replayed> {
  let sittings = 0;
  let events = 0;
  const different: Difference[] = [];
  const brokenPins = pinsChecker(services);
  for (let last = ""; ; ) {
    const rows = await services.db.sitting.findMany({
      where: only === undefined ? { id: { gt: last } } : { id: only },
      orderBy: { id: "asc" },
      take: BATCH,
      include: { events: { orderBy: { seq: "asc" } } },
    });
    for (const row of rows) {
      const differences = await replayOne(services, row, brokenPins);
      if (differences.length > 0) different.push({ sittingId: row.id, differences });
      sittings += 1;
      events += row.events.length;
      last = row.id;
    }
    if (only !== undefined || rows.length < BATCH) return { sittings, events, different };
  }
}

async function replayOne(services: Services, row: StoredSitting, brokenPins: PinsChecker): Promise<string[]> {
  try {
    const log = readLog(row);
    const chain = verifyChain(log, { seq: row.headSeq, hash: row.headHash });
    if (!chain.ok) return [problemLine(chain.problem)];
    const pins = await brokenPins(row);
    if (pins.length > 0) return pins;
    const content = await contentOf(services, row);
    const replayed = replay(content.scenario.drill, log);
    return replayed.ok ? compareSitting(row, replayed.value, content) : [problemLine(replayed.problem)];
  } catch (error) {
    // A log that was never written by this room can be anything; the others must still be checked.
    return [`it cannot be replayed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What is not an event fails its hash, or is refused by replay. */
function readLog({ events }: StoredSitting): LoggedEvent[] {
  return events.map(({ seq, at, body, prevHash, hash }) => {
    return { seq, at: at.getTime(), event: JSON.parse(body) as SittingEvent, prevHash, hash };
  });
}
