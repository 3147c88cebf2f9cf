import type { BoardAbout } from "#app/core/standings/measures.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { fromStored, type StoredRow } from "#app/platform/snapshots/rows.ts";

const BATCH = 5000;

/** A sealed snapshot. */
export type Sealed = { readonly id: string; readonly number: number };

/** The snapshot of a period that counts: the last that was sealed; null while it is not frozen. */
export async function countingSnapshot({ db }: { readonly db: Pick<Tx, "snapshot"> }, periodKey: string): Promise<Sealed | null> {
  return db.snapshot.findFirst({ where: { periodKey, sealedAt: { not: null } }, orderBy: { number: "desc" }, select: { id: true, number: true } });
}

/** All rows of a board of a snapshot, by subject as this program compares texts: a database may have an order of its own. */
export async function allRows(services: Pick<Services, "db">, snapshotId: string, about: BoardAbout): Promise<FrozenRow[]> {
  const all: FrozenRow[] = [];
  for await (const some of batches(services, snapshotId, about)) all.push(...some);
  return all.sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

async function* batches({ db }: Pick<Services, "db">, snapshotId: string, { kind, measure }: BoardAbout): AsyncGenerator<readonly FrozenRow[], undefined> {
  for (let last = ""; ; ) {
    const rows: StoredRow[] = await db.snapshotRow.findMany({ where: { snapshotId, board: kind, measure, subject: { gt: last } }, orderBy: { subject: "asc" }, take: BATCH });
    yield rows.map(fromStored);
    last = rows.at(-1)?.subject ?? last;
    if (rows.length < BATCH) return;
  }
}
