import { ok, refuse, type Result } from "#app/core/result.ts";
import { verifyChain } from "#app/core/chain.ts";
import type { BoardAbout } from "#app/core/standings/measures.ts";
import { lifeOf } from "#app/core/standings/period/machine.ts";
import { Lines, lineOf, snapshotHash } from "#app/core/standings/period/snapshot.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readPeriod } from "#app/standings/periods/log.server.ts";
import { drafts, failuresIn, FROZEN_BOARDS, readResults } from "#app/standings/periods/snapshot/drafts.server.ts";
import { boardsOf, headOf } from "#app/standings/periods/snapshot/freeze.server.ts";
import { frozenRows } from "#app/standings/periods/snapshot/rows.ts";
import { allRows } from "#app/platform/snapshots/read.server.ts";
import { readStored } from "#app/core/policy/parse.ts";

/** What was found of one snapshot. */
export type Verified = {
  readonly period: string;
  readonly number: number;
  readonly hash: string;
  readonly rows: number;
  /** `same`: made anew from the results of today it has the same rows; `moved-on`: results have changed since, so that it cannot be made anew. */
  readonly again: "same" | "moved-on";
};

/**
 * Proves every sealed snapshot of a period: its rows hash to what each board says, the boards and the head to what the
 * snapshot says, that to what the log says, and the log to its own end; where the results behind it are unchanged, the
 * boards are made anew from them and must be the same to the last byte. Refuses `snapshot-altered` with what does not hold.
 */
export async function verifyPeriod(services: Services, key: string): Promise<Result<Verified[]>> {
  const { events, life } = await readPeriod(services.db, key);
  const row = await services.db.period.findUnique({ where: { key } });
  if (row === null) return ok([]);
  const chained = verifyChain(events, { seq: row.headSeq, hash: row.headHash });
  if (!chained.ok) return altered(key, chained.problem.code);
  if (lifeOf(key, events.map(({ event }) => event)).state !== row.state) return altered(key, "state");
  const found: Verified[] = [];
  for (const id of life.snapshots) {
    const said = events.map(({ event }) => event).find((event) => (event.kind === "seal" || event.kind === "reseal") && event.snapshot === id);
    const verified = await verifySnapshot(services, id, said && "hash" in said ? said.hash : "");
    if (!verified.ok) return verified;
    found.push(verified.value);
  }
  return ok(found);
}

async function verifySnapshot(services: Services, id: string, said: string): Promise<Result<Verified>> {
  const { periodKey, number, policy, results, hash } = await services.db.snapshot.findUniqueOrThrow({ where: { id } });
  const name = `${periodKey} ${number}`;
  const boards = await boardsOf(services.db, id);
  for (const { board, measure, rows, hash: kept } of boards) {
    const lines = new Lines();
    for (const row of await allRows(services, id, { kind: board, measure })) lines.add(lineOf(row));
    if (lines.count !== rows || lines.digest() !== kept) return altered(name, `${board} ${measure}`);
  }
  const whole = snapshotHash(await headOf(services.db, id), boards);
  if (whole !== hash || whole !== said) return altered(name, "hash");
  const now = await readResults(services, periodKey, readStored(policy));
  const value = { period: periodKey, number, hash: whole, rows: boards.reduce((sum, { rows }) => sum + rows, 0) };
  if (now.hash !== results) return ok({ ...value, again: "moved-on" });
  const made = drafts(services, periodKey, readStored(policy), now);
  const failures = failuresIn(now);
  for (const [i, about] of FROZEN_BOARDS.entries()) {
    made.keepFor(FROZEN_BOARDS.slice(i));
    const kept = boards.find((each) => isOf(each, about))?.hash;
    const lines = new Lines();
    for (const row of frozenRows(about, await made.of(about), failures)) lines.add(lineOf(row));
    if (lines.digest() !== kept) return altered(name, `${about.kind} ${about.measure} again`);
  }
  return ok({ ...value, again: "same" });
}

function isOf({ board, measure }: { readonly board: string; readonly measure: string }, about: BoardAbout): boolean {
  return board === about.kind && measure === about.measure;
}

function altered(what: string, part: string): Result<never> {
  return refuse("snapshot-altered", { what, part });
}
