import type { StandardShare } from "#app/core/figures/kept.ts";
import { addToSums, storeStandards, summedFrom } from "#app/platform/figures/sums.server.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What sources kept of standards, as the room that scored them knows; one that is missing kept and lost nothing. */
export type StandardsReader = (services: Services, sourceIds: readonly string[]) => Promise<ReadonlyMap<string, readonly StandardShare[]>>;
type Readers = Readonly<Record<"drill" | "visit", StandardsReader>>;

/** So many at a time: half a second of reading at most, and the writer is held for some tens of milliseconds. */
const BATCH = 100;

/**
 * Takes into the figures what was observed before there were any. Stopped anywhere it goes on from there, as each batch is
 * one transaction and says of each observation that it is in.
 */
export function figuresFill(readers: Readers): Job {
  return {
    name: "figures",
    everyMs: 3600_000,
    leaseMs: 3600_000,
    async run(services, signal) {
      let filled = 0;
      for (let last = ""; !signal.aborted; ) {
        const batch = await nextBatch(services, last);
        filled += await fill(services, readers, batch);
        const end = batch.at(-1);
        if (!end || batch.length < BATCH) break;
        last = end.id;
      }
      return `${filled} results taken into the figures`;
    },
  };
}

type Waiting = { readonly id: string; readonly sourceId: string; readonly kind: string };

function nextBatch({ db }: Services, last: string): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    SELECT o."id", o."sourceId", o."kind" FROM "Observation" o
    WHERE o."id" > ${last} AND NOT EXISTS (SELECT 1 FROM "ObservationSummed" s WHERE s."sourceId" = o."sourceId")
    ORDER BY o."id" LIMIT ${BATCH}`;
}

async function fill(services: Services, readers: Readers, batch: readonly Waiting[]): Promise<number> {
  if (batch.length === 0) return 0;
  const of = (kind: keyof Readers) => batch.filter((each) => each.kind === kind).map(({ sourceId }) => sourceId);
  const kept = new Map([...(await readers.drill(services, of("drill"))), ...(await readers.visit(services, of("visit")))]);
  return services.db.$transaction(async (tx) => {
    const ids = batch.map(({ sourceId }) => sourceId);
    const rows = await tx.observation.findMany({ where: { sourceId: { in: ids } }, include: { retraction: true } });
    // Asked again inside: whoever retracts one meanwhile must find it in the sums, or not.
    const done = new Set((await tx.observationSummed.findMany({ where: { sourceId: { in: ids } } })).map(({ sourceId }) => sourceId));
    const waiting = rows.filter(({ sourceId }) => !done.has(sourceId)).map((row) => ({ row, summed: summedFrom(row, kept.get(row.sourceId) ?? []) }));
    await storeStandards(tx, waiting.map(({ summed }) => summed));
    await addToSums(tx, waiting.filter(({ row }) => row.retraction === null).map(({ summed }) => summed), 1);
    return waiting.length;
  });
}
