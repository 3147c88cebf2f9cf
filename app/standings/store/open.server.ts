import { BoundedCache } from "#app/core/bounded-cache.ts";
import { makeTally, type Tally } from "#app/core/standings/live/tally.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { daysOf } from "#app/core/standings/span.ts";
import type { Services } from "#app/platform/services.server.ts";
import { fitBoard, isSoonFitted } from "#app/standings/store/fit.server.ts";
import { isCurrent, readFit, type KeptFit } from "#app/standings/store/kept.server.ts";
import { boardId, type BoardKey } from "#app/standings/store/key.ts";
import { drainDues } from "#app/standings/store/live.server.ts";
import { countUpTo } from "#app/standings/store/material.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { standingsPolicy } from "#app/standings/store/policy.server.ts";

/** A board as it stands, read in the same few steps however many are on it. */
export type OpenBoard = {
  readonly key: BoardKey;
  /** Null where there is no result to rank. */
  readonly fit: KeptFit | null;
  readonly policy: StandingsPolicy;
  /** How many have which value: what places are told from. */
  readonly tally: Tally;
  readonly revision: number;
};

/** Up to so many waiting results a reader takes in before looking; the rest is left to the loop that does nothing else. */
const TAKEN_BY_READERS = 50;
const ASKED_MS = 3600_000;

/**
 * A board with every result there is. Fitted at the first asking where that is soon done; else null, "being worked out",
 * until the job of that name has done it.
 */
export async function openBoard(services: Services, key: BoardKey): Promise<OpenBoard | null> {
  // A reader who cannot take anything in reads what there is; the loop tries again.
  await drainDues(services, TAKEN_BY_READERS).catch((err: unknown) => services.log.warn({ err }, "A reader could not take results into boards"));
  const policy = await standingsPolicy(services);
  const kept = await keptBoard(services, key);
  if (kept.fit !== null && isCurrent(services, key.span, kept.fit, policy)) return opened(services, key, kept.fit, kept.revision);
  const days = daysOf(key.span, todayOf(services));
  if (await isSoonFitted(services, key.kind, days)) {
    await fitBoard(services, key);
    const { fit, revision } = await keptBoard(services, key);
    return opened(services, key, fit, revision);
  }
  if (!(await hasResults(services, key))) return { key, fit: null, policy, tally: makeTally(new Map(), policy.ties), revision: 0 };
  await services.db.board.upsert({ where: { id: boardId(key) }, create: { id: boardId(key), ...key, askedAt: new Date(services.clock.now()) }, update: {} });
  return kept.fit === null ? null : opened(services, key, kept.fit, kept.revision);
}

async function keptBoard(services: Services, key: BoardKey): Promise<{ fit: KeptFit | null; revision: number }> {
  const { db, clock } = services;
  const id = boardId(key);
  const board = await db.board.findUnique({ where: { id } });
  if (board === null) return { fit: null, revision: 0 };
  const now = clock.now();
  if (now - board.askedAt.getTime() > ASKED_MS) await db.board.updateMany({ where: { id }, data: { askedAt: new Date(now) } });
  return { fit: board.fitId === null ? null : await readFit(services, db, board.fitId), revision: board.revision };
}

async function hasResults(services: Services, { kind, span }: BoardKey): Promise<boolean> {
  const days = daysOf(span, todayOf(services));
  const kinds = kind === "people" || kind === "posts" ? (["people"] as const) : (["people", "branches"] as const);
  const counts = await Promise.all(kinds.map((each) => countUpTo(services, each, days, 1)));
  return counts.some((count) => count > 0);
}

/** Tallies by fit and revision: the counts of one board are read once for all who look at it unchanged. */
const TALLIES = 200;
const tallies = new WeakMap<Services["database"], BoundedCache<string, Tally>>();

async function opened(services: Services, key: BoardKey, fit: KeptFit | null, revision: number): Promise<OpenBoard> {
  const policy = fit?.policy ?? (await standingsPolicy(services));
  if (fit === null) return { key, fit, policy, tally: makeTally(new Map(), policy.ties), revision };
  const cache = tallies.get(services.database) ?? new BoundedCache<string, Tally>(TALLIES);
  tallies.set(services.database, cache);
  const name = `${fit.id} ${revision}`;
  const known = cache.get(name);
  if (known) return { key, fit, policy, tally: known, revision };
  const rows = await services.db.boardCount.findMany({ where: { fitId: fit.id, count: { gt: 0 } }, select: { tenths: true, count: true } });
  const tally = makeTally(new Map(rows.map(({ tenths, count }) => [tenths, count])), policy.ties);
  cache.set(name, tally);
  return { key, fit, policy, tally, revision };
}
