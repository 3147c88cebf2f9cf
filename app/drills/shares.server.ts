import type { Play } from "#app/core/drill/play/play.ts";
import { tallyBeats, type Tally } from "#app/drills/choices/tally.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many sittings are looked at, the earliest ended first: what they add up to no longer changes then. */
const MOST_SITTINGS = 500;

/**
 * What people chose at each beat of one scenario version, by beat; a beat at which fewer than five stood is absent.
 * Everybody counts once, with the first sitting of that version they finished, in either mode; what was taken up again
 * from a decision never counts. Only these sums leave here: no names, no sitting, nobody's result.
 */
export async function sharesOf({ db }: Services, scenarioHash: string): Promise<ReadonlyMap<string, Tally>> {
  const sittings = await db.sitting.findMany({
    where: { scenarioHash, state: "over", fromId: null },
    orderBy: [{ endedAt: "asc" }, { id: "asc" }],
    take: MOST_SITTINGS,
    select: { id: true, personId: true },
  });
  const first = new Map<string, string>();
  for (const { id, personId } of sittings) if (!first.has(personId)) first.set(personId, id);
  const ids = [...first.values()];
  const rows = await db.sitting.findMany({ where: { id: { in: ids } }, select: { id: true, snapshot: true } });
  const snapshots = new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
  return tallyBeats(ids.flatMap((id) => (snapshots.has(id) ? [movesOf(snapshots.get(id) ?? "")] : [])));
}

/** The moves of a stored play. */
function movesOf(snapshot: string): Play["moves"] {
  // This room alone writes it, from a Play; `replay` proves that it still is one.
  return (JSON.parse(snapshot) as Play).moves;
}
