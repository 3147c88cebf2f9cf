import { setImmediate as pause } from "node:timers/promises";
import type { BoardAbout } from "#app/core/standings/measures.ts";
import { Lines, lineOf, snapshotHash, type FrozenBoard, type SnapshotHead } from "#app/core/standings/period/snapshot.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { insertRows } from "#app/platform/db/insert-rows.server.ts";
import { isBusy } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { factsOf } from "#app/standings/periods/facts.server.ts";
import { appendPeriod, readPeriod } from "#app/standings/periods/log.server.ts";
import { drafts, failuresIn, FROZEN_BOARDS, readResults, type PeriodResults } from "#app/standings/periods/snapshot/drafts.server.ts";
import { frozenRows } from "#app/standings/periods/snapshot/rows.ts";
import { toStored } from "#app/platform/snapshots/rows.ts";
import { readStored } from "#app/core/policy/parse.ts";

/** Rows removed or written by one statement: the one writer is never held for long. */
const BATCH = 2000;

/** The snapshots that are being made, the oldest first. */
export async function snapshotsInHand({ db }: Pick<Services, "db">): Promise<readonly { id: string; key: string }[]> {
  const rows = await db.snapshot.findMany({ where: { sealedAt: null }, orderBy: { startedAt: "asc" }, select: { id: true, periodKey: true } });
  return rows.map(({ id, periodKey }) => ({ id, key: periodKey }));
}

/**
 * Makes a snapshot, or goes on with it: board after board is written aside, what is whole already is left, and one short
 * transaction seals all. Stopped anywhere it is gone on with; where results have changed since the boards that are there
 * were made, it begins anew. What cannot be done is put on record as failed, and the period is as it was before.
 */
export async function makeSnapshot(services: Services, id: string, signal: AbortSignal): Promise<"sealed" | "stopped" | "failed"> {
  const row = await services.db.snapshot.findUniqueOrThrow({ where: { id } });
  const log = await readPeriod(services.db, row.periodKey);
  if (log.life.making !== id) {
    await dropSnapshot(services, id);
    return "failed";
  }
  try {
    const policy = readStored(row.policy);
    const readAt = services.clock.now();
    const results = await readResults(services, row.periodKey, policy);
    if (row.results !== results.hash) await beginAnew(services, id, results, readAt);
    const made = drafts(services, row.periodKey, policy, results);
    const failures = failuresIn(results);
    for (const [i, about] of FROZEN_BOARDS.entries()) {
      if (signal.aborted) return "stopped";
      made.keepFor(FROZEN_BOARDS.slice(i));
      const where = { snapshotId_board_measure: { snapshotId: id, board: about.kind, measure: about.measure } };
      if (await services.db.snapshotBoard.findUnique({ where, select: { rows: true } })) continue;
      const draft = await made.of(about);
      await stageBoard(services, id, about, frozenRows(about, draft, failures), draft, signal);
    }
    if (signal.aborted) return "stopped";
    await seal(services, id);
    return "sealed";
  } catch (error) {
    // Another time it may go well: nothing is lost by trying.
    if (isBusy(error)) throw error;
    services.log.error({ err: error, period: row.periodKey }, "A period could not be frozen");
    await giveUp(services, id);
    return "failed";
  }
}

/** Forgets the boards that were made of other results. */
async function beginAnew(services: Services, id: string, { hash, count }: PeriodResults, readAt: number): Promise<void> {
  await dropRows(services, id);
  await services.db.snapshotBoard.deleteMany({ where: { snapshotId: id } });
  await services.db.snapshot.update({ where: { id }, data: { results: hash, resultCount: count, startedAt: new Date(readAt) } });
}

type Rows = ReturnType<typeof frozenRows>;

async function stageBoard({ db }: Services, snapshotId: string, { kind, measure }: BoardAbout, rows: Rows, { distinguishable, connected }: { distinguishable: boolean; connected: boolean }, signal: AbortSignal): Promise<void> {
  // What a stopped attempt left of this board.
  await db.snapshotRow.deleteMany({ where: { snapshotId, board: kind, measure } });
  const lines = new Lines();
  for (let start = 0; start < rows.length; start += BATCH) {
    if (signal.aborted) return;
    const some = rows.slice(start, start + BATCH);
    for (const row of some) lines.add(lineOf(row));
    await insertRows(db, "SnapshotRow", some.map((row) => toStored(snapshotId, row)));
    // A database in the same process answers at once: without this, requests would wait until all is written.
    await pause();
  }
  const ranked = rows.filter(({ place }) => place !== null).length;
  await db.snapshotBoard.create({ data: { snapshotId, board: kind, measure, rows: rows.length, ranked, distinguishable, connected, hash: lines.digest() } });
}

async function seal(services: Services, id: string): Promise<void> {
  await services.db.$transaction(async (tx) => {
    const hash = snapshotHash(await headOf(tx, id), await boardsOf(tx, id));
    const { periodKey, restatesId } = await tx.snapshot.findUniqueOrThrow({ where: { id } });
    const log = await readPeriod(tx, periodKey);
    const event = restatesId === null ? ({ kind: "seal", actor: null, snapshot: id, hash } as const) : ({ kind: "reseal", actor: null, snapshot: id, hash } as const);
    const done = await appendPeriod(services, tx, log, event, await factsOf(services, tx, periodKey, null));
    if (!done.ok) throw new Error(`${periodKey} could not be sealed: ${done.problem.code}`);
    await tx.snapshot.update({ where: { id }, data: { hash, sealedAt: new Date(services.clock.now()) } });
  });
}

/** What a snapshot's hash says of it besides its boards. */
export async function headOf(tx: Pick<Tx, "snapshot">, id: string): Promise<SnapshotHead> {
  const { periodKey, number, restatesId, policy, results } = await tx.snapshot.findUniqueOrThrow({ where: { id } });
  const restates = restatesId === null ? null : (await tx.snapshot.findUniqueOrThrow({ where: { id: restatesId }, select: { hash: true } })).hash;
  return { period: periodKey, number, restates, policy, results: results ?? "" };
}

export async function boardsOf(tx: Pick<Tx, "snapshotBoard">, snapshotId: string): Promise<FrozenBoard[]> {
  const boards = await tx.snapshotBoard.findMany({ where: { snapshotId } });
  // As `stageBoard` wrote them.
  return boards.map(({ board, measure, rows, distinguishable, connected, hash }) => ({ board, measure, rows, distinguishable, connected, hash }) as FrozenBoard);
}

async function giveUp(services: Services, id: string): Promise<void> {
  await services.db.$transaction(async (tx) => {
    const { periodKey } = await tx.snapshot.findUniqueOrThrow({ where: { id } });
    const log = await readPeriod(tx, periodKey);
    await appendPeriod(services, tx, log, { kind: "fail", actor: null, snapshot: id, reason: "error" }, await factsOf(services, tx, periodKey, null));
  });
  await dropSnapshot(services, id);
}

async function dropSnapshot(services: Services, id: string): Promise<void> {
  await dropRows(services, id);
  await services.db.snapshotBoard.deleteMany({ where: { snapshotId: id } });
  await services.db.snapshot.deleteMany({ where: { id, sealedAt: null } });
}

async function dropRows({ db }: Pick<Services, "db">, snapshotId: string): Promise<void> {
  for (;;) {
    const [one] = await db.snapshotRow.findMany({ where: { snapshotId }, take: 1, select: { board: true, measure: true } });
    if (one === undefined) return;
    await db.$executeRaw`
      DELETE FROM "SnapshotRow" WHERE "snapshotId" = ${snapshotId} AND "board" = ${one.board} AND "measure" = ${one.measure} AND "subject" IN
        (SELECT "subject" FROM "SnapshotRow" WHERE "snapshotId" = ${snapshotId} AND "board" = ${one.board} AND "measure" = ${one.measure} ORDER BY "subject" LIMIT ${BATCH})`;
  }
}
