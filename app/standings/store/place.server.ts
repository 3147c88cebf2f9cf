import { SHARES } from "#app/core/standings/board.ts";
import { spreadOn } from "#app/core/standings/place/counts.ts";
import { bandOf, chancesOf, placesIn, unknownSpread } from "#app/core/standings/place/place.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { entryOf, type Entry, type Known, type Stands } from "#app/standings/store/entry.ts";
import type { KeptFit } from "#app/standings/store/kept.server.ts";
import type { Whereabouts } from "#app/standings/store/material.server.ts";

/** A subject as it is from now on. */
export type After = { readonly known: Known; readonly ranked: boolean; readonly whereabouts: Whereabouts };

/** What a change did: the entry before and after; null for none. */
export type Moved = { readonly before: Entry | null; readonly after: Entry | null };

/**
 * Puts one subject where it belongs on a fit, or takes it off: its entry, the count of its value, and the number of those
 * who have no place. Interval and band are read off the curve of the fit, so that nobody else has to be read: O(values).
 */
export async function place(tx: Tx, fit: KeptFit, subjectId: string, after: After | null): Promise<Moved> {
  const where = { fitId_subjectId: { fitId: fit.id, subjectId } };
  const row = await tx.boardEntry.findUnique({ where, omit: { fitId: true } });
  if (row?.ranked) await count(tx, fit.id, -row.depth, -1);
  const size = await ranked(tx, fit.id);
  const stands = after?.ranked ? standsOn(fit, after.known, size + 1) : null;
  const entry = after === null ? null : entryOf(subjectId, after.known, stands, after.whereabouts, row?.former ?? null);
  if (entry?.ranked) await count(tx, fit.id, -entry.depth, 1);
  const waiting = Number(entry?.ranked === 0) - Number(row?.ranked === 0);
  if (waiting !== 0) await tx.boardFit.updateMany({ where: { id: fit.id }, data: { provisional: { increment: waiting } } });
  if (entry !== null) await tx.boardEntry.upsert({ where, create: { fitId: fit.id, ...entry }, update: entry });
  else if (row !== null) await tx.boardEntry.delete({ where });
  return { before: row, after: entry };
}

/** The interval of its place and its band among `size` who are ranked. */
function standsOn({ parameters, policy, distinguishable }: KeptFit, level: Pick<Known, "value" | "sd">, size: number): Stands {
  const cuts = SHARES.map((share) => placesIn(share, size));
  const spread = distinguishable ? spreadOn(parameters.curve, level, cuts, size) : unknownSpread(size);
  return { best: spread.best, worst: spread.worst, band: distinguishable ? bandOf(chancesOf(spread), policy.bandCertainty) : null };
}

async function count(tx: Tx, fitId: string, tenths: number, change: 1 | -1): Promise<void> {
  await tx.boardCount.upsert({ where: { fitId_tenths: { fitId, tenths } }, create: { fitId, tenths, count: change }, update: { count: { increment: change } } });
}

async function ranked(tx: Tx, fitId: string): Promise<number> {
  const { _sum } = await tx.boardCount.aggregate({ where: { fitId }, _sum: { count: true } });
  return _sum.count ?? 0;
}
