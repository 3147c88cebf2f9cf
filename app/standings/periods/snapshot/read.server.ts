import type { BoardAbout } from "#app/core/standings/measures.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import type { Services } from "#app/platform/services.server.ts";
import { fromStored, type StoredRow } from "#app/standings/periods/snapshot/rows.ts";

const BATCH = 5000;

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
