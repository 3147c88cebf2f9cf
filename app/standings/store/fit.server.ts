import { ingredientsOf, madeOf, makingOf, type BoardAbout } from "#app/core/standings/measures.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { daysBefore, daysOf, ROLLING, type Days, type Span } from "#app/core/standings/span.ts";
import { quarterOf } from "#app/core/time/quarter.ts";
import { insertRows } from "#app/platform/db/insert-rows.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Entry } from "#app/standings/store/entry.ts";
import { isCurrent, readFit, type KeptFit } from "#app/standings/store/kept.server.ts";
import { boardId, type BoardKey } from "#app/standings/store/key.ts";
import type { Draft } from "#app/standings/store/make/draft.ts";
import { makeFromResults } from "#app/standings/store/make/from-results.server.ts";
import { keptBoard, makeFromBoth, makeFromMembers, type Ingredient } from "#app/standings/store/make/teams.server.ts";
import { countUpTo, type Ranked } from "#app/standings/store/material.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { standingsPolicy } from "#app/standings/store/policy.server.ts";

/** Fits in hand, so that two who ask for one board wait for one fit. */
const running = new WeakMap<Services["database"], Map<string, Promise<void>>>();

/**
 * Fits a board anew from its results and shows it from then on, and after it every kept board that is made of it. The
 * rows are written aside and shown by one short transaction, so that a reader sees the old board or the new one, and what
 * is stopped on the way changes nothing. Results that came meanwhile are taken in again.
 */
export function fitBoard(services: Services, key: BoardKey): Promise<void> {
  const all = running.get(services.database) ?? new Map<string, Promise<void>>();
  running.set(services.database, all);
  const id = boardId(key);
  const known = all.get(id);
  if (known) return known;
  const work = fitWithTeams(services, key).finally(() => all.delete(id));
  all.set(id, work);
  return work;
}

async function fitWithTeams(services: Services, key: BoardKey): Promise<void> {
  await fitOne(services, key, todayOf(services));
  for (const about of madeOf(key)) {
    const made = { ...about, span: key.span };
    const kept = await services.db.board.findUnique({ where: { id: boardId(made) }, select: { fitId: true } });
    if (kept?.fitId) await fitOne(services, made, todayOf(services));
  }
}

async function fitOne(services: Services, key: BoardKey, today: string): Promise<void> {
  const { db, clock, ids } = services;
  const startedAt = new Date(clock.now());
  const policy = await standingsPolicy(services);
  const days = daysOf(key.span, today);
  const draft = await makeBoard(services, key, policy, days);
  const id = boardId(key);
  const fitId = ids.next();
  const { observations, distinguishable, connected } = draft;
  const provisional = draft.entries.filter(({ ranked }) => ranked === 0).length;
  const stored = { policy: JSON.stringify(policy), policyVersion: policy.version, parameters: JSON.stringify(draft.parameters) };
  await db.boardFit.create({ data: { id: fitId, boardId: id, ...stored, fromDay: days.from, toDay: today, fittedAt: startedAt, observations, provisional, distinguishable, connected } });
  await writeAside(services, fitId, draft.entries);
  const former = await db.$transaction(async (tx) => {
    const shown = await tx.board.findUnique({ where: { id }, select: { fitId: true } });
    const { kind, span, measure } = key;
    const create = { id, kind, span, measure, fitId, revision: 1, askedAt: startedAt };
    await tx.board.upsert({ where: { id }, create, update: { fitId, revision: { increment: 1 } } });
    await tx.observationDue.updateMany({ where: { doneAt: { gt: startedAt } }, data: { doneAt: null } });
    return shown?.fitId ?? null;
  });
  if (former !== null) await dropFit(services, former);
}

/** Removes a fit that is shown no more, a few rows at a time. */
export async function dropFit({ db }: Pick<Services, "db">, fitId: string): Promise<void> {
  for (let dropped = ROWS; dropped === ROWS; ) {
    dropped = await db.$executeRaw`
      DELETE FROM "BoardEntry" WHERE "fitId" = ${fitId} AND "subjectId" IN
        (SELECT "subjectId" FROM "BoardEntry" WHERE "fitId" = ${fitId} ORDER BY "subjectId" LIMIT ${ROWS})`;
  }
  await db.boardCount.deleteMany({ where: { fitId } });
  await db.boardFit.deleteMany({ where: { id: fitId } });
}

const ROWS = 5000;

async function writeAside({ db }: Services, fitId: string, entries: readonly Entry[]): Promise<void> {
  const counts = new Map<number, number>();
  for (let start = 0; start < entries.length; start += ROWS) {
    const some = entries.slice(start, start + ROWS);
    for (const { ranked, depth } of some) if (ranked === 1) counts.set(-depth, (counts.get(-depth) ?? 0) + 1);
    await insertRows(db, "BoardEntry", some.map((entry) => ({ fitId, ...entry })));
  }
  await insertRows(db, "BoardCount", [...counts].map(([tenths, count]) => ({ fitId, tenths, count })));
}

async function makeBoard(services: Services, key: BoardKey, policy: StandingsPolicy, days: Days): Promise<Draft> {
  const making = makingOf(key);
  // Only people and branches have results themselves.
  if (making.from === "results") return makeFromResults(services, { ...key, kind: key.kind as Ranked }, making.scored, policy, days);
  const [first, second] = await Promise.all(ingredientsOf(key).map((about) => ingredientOf(services, about, key.span)));
  const nothing: Ingredient = { now: null, before: null };
  if (making.from === "members") return makeFromMembers(services, key, making, first ?? nothing, policy);
  return makeFromBoth(services, key, first ?? nothing, second ?? nothing, policy);
}

/** A board this one is made of: as it is kept, or fitted for the purpose; of the span before, if that is soon done. */
async function ingredientOf(services: Services, about: BoardAbout, span: Span): Promise<Ingredient> {
  const fitted = (kept: KeptFit | null) => kept && keptBoard(services, kept);
  const now = fitted(await keptOr(services, { ...about, span }));
  // The ninety days before are kept nowhere.
  if (span === ROLLING) return { now, before: null };
  const days = daysBefore(span, todayOf(services));
  const earlier = { ...about, span: spanOf(days, span) };
  return { now, before: fitted((await isSoonFitted(services, about.kind, days)) ? await keptOr(services, earlier) : await keptIfAny(services, earlier)) };
}

/** Up to so many results a board is fitted while a reader waits. */
const WAITED_FOR = 20_000;

/** Whether there are results of these days, and so few that they are soon fitted. */
export async function isSoonFitted(services: Services, kind: BoardAbout["kind"], days: Days): Promise<boolean> {
  const most = await mostResults(services, kind, days);
  return most > 0 && most < WAITED_FOR;
}

/** Whether fitting a board of these days keeps a processor busy for long. */
export async function isLarge(services: Services, kind: BoardAbout["kind"], days: Days): Promise<boolean> {
  return (await mostResults(services, kind, days)) === WAITED_FOR;
}

async function mostResults(services: Services, kind: BoardAbout["kind"], days: Days): Promise<number> {
  const kinds = kind === "people" || kind === "posts" ? (["people"] as const) : (["people", "branches"] as const);
  return Math.max(...(await Promise.all(kinds.map((each) => countUpTo(services, each, days, WAITED_FOR)))));
}

function spanOf({ from }: Days, like: Span): Span {
  const month = from.slice(0, 7);
  return like.includes("Q") ? quarterOf(month) : month;
}

async function keptOr(services: Services, key: BoardKey): Promise<KeptFit | null> {
  const kept = await keptIfAny(services, key);
  if (kept !== null && isCurrent(services, key.span, kept, await standingsPolicy(services))) return kept;
  await fitBoard(services, key);
  return keptIfAny(services, key);
}

async function keptIfAny(services: Services, key: BoardKey): Promise<KeptFit | null> {
  const board = await services.db.board.findUnique({ where: { id: boardId(key) }, select: { fitId: true } });
  return board?.fitId ? readFit(services, services.db, board.fitId) : null;
}
