import { can, type Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { daysIn, isOver, kindOf, monthsIn, periodsUpTo, type PeriodKey } from "#app/core/standings/period/calendar.ts";
import { deedsIn } from "#app/core/standings/period/machine.ts";
import type { PeriodState } from "#app/core/standings/period/period.ts";
import { monthOf } from "#app/core/time/month.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import { countingSnapshot } from "#app/platform/snapshots/read.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { factsOf } from "#app/standings/periods/facts.server.ts";
import { sinceOf } from "#app/standings/periods/deeds.server.ts";
import { readPeriod, type PeriodLog } from "#app/standings/periods/log.server.ts";
import { movedOn } from "#app/standings/periods/moved.server.ts";
import { FROZEN_BOARDS } from "#app/standings/periods/snapshot/drafts.server.ts";
import type { PeriodRow, PeriodsView, PeriodView, SnapshotView } from "#app/standings/periods/view.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import { namesOf } from "#app/platform/names.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";

/** So many months of the calendar are listed as far as there are results, and of older ones those that somebody did something about. */
const LISTED = 12;
/** Months ahead in which a season may end. */
const AHEAD = 6;

/** Months, quarters and seasons, the latest first. */
export async function periodsView(services: Services, me: Bearer): Promise<PeriodsView> {
  const { db, clock, env } = services;
  const present = monthOf(clock.now(), env.bankTz);
  const today = todayOf(services);
  const kept = new Map((await db.period.findMany({ include: { _count: { select: { snapshots: { where: { sealedAt: { not: null } } } } }, events: { where: { kind: "close" }, orderBy: { seq: "desc" }, take: 1 } } })).map((row) => [row.key, row]));
  const counted = await monthsWithResults(services);
  const listed = periodsUpTo(present, LISTED).filter((key) => !isOver(key, today) || monthsIn(key).some((month) => counted.has(month)));
  const keys = [...new Set([...kept.keys(), ...listed])];
  const rows = keys.map((key): PeriodRow => {
    const row = kept.get(key);
    const [close] = row?.events ?? [];
    const state = stateOf(row?.state);
    // As `appendPeriod` wrote it.
    const until = close && state !== "open" ? (JSON.parse(close.body) as { until: string }).until : null;
    return { ...aboutOf(key, today), name: row && row.nameZh !== "" ? { zh: row.nameZh, en: row.nameEn } : null, state, until, snapshots: row?._count.snapshots ?? 0 };
  });
  const later = monthsUpTo(monthAhead(present, AHEAD), AHEAD + LISTED);
  return { rows: rows.sort(latestFirst), mayAct: can(me, "periods.close", {}), months: later };
}

async function monthsWithResults({ db }: Pick<Services, "db">): Promise<ReadonlySet<string>> {
  const rows = await db.scoreMonth.findMany({ where: { level: "region", measure: "total" }, distinct: ["period"], select: { period: true } });
  return new Set(rows.map(({ period }) => period));
}

/** One period with what can be done about it. Refuses `not-found` for what names none. */
export async function periodView(services: Services, me: Reader, key: PeriodKey): Promise<Result<PeriodView>> {
  if (kindOf(key) === null) return refuse("not-found");
  const log = await readPeriod(services.db, key);
  const since = await sinceOf(services.db, log);
  const facts = await factsOf(services, services.db, key, since);
  const { life, name } = log;
  const mayAct = can(me, "periods.close", {});
  const deeds = mayAct ? (["close", "reopen", "freeze", "restate"] as const).filter((deed) => deedsIn(key, life, facts).has(deed)) : [];
  const done = life.making === null ? 0 : await services.db.snapshotBoard.count({ where: { snapshotId: life.making } });
  return ok({
    ...aboutOf(key, facts.today),
    name,
    state: life.state,
    until: life.until,
    today: facts.today,
    mayAct,
    deeds,
    openAppeals: facts.openAppeals,
    changedSince: facts.changedSince,
    progress: life.making === null ? null : { done, all: FROZEN_BOARDS.length },
    failed: life.failure !== null,
    snapshots: life.snapshots.length,
    ...(await pastOf(services, me, log)),
  });
}

async function pastOf(services: Services, me: Reader, { life, events }: PeriodLog): Promise<Pick<PeriodView, "snapshotViews" | "log">> {
  const rows = await services.db.snapshot.findMany({ where: { id: { in: [...life.snapshots] } }, include: { boards: { select: { rows: true } } }, orderBy: { number: "desc" } });
  const snapshotViews = await Promise.all(
    rows.map(async ({ id, number, sealedAt, hash, resultCount, restatesId, boards }): Promise<SnapshotView> => ({
      number,
      sealedAt: (sealedAt ?? new Date(0)).toISOString(),
      hash: hash ?? "",
      rows: boards.reduce((sum, { rows: own }) => sum + own, 0),
      results: resultCount ?? 0,
      counts: id === life.snapshots.at(-1),
      moved: restatesId === null ? null : await movedOn(services, me, restatesId, id),
    })),
  );
  const { people } = await namesOf(services, { people: events.flatMap(({ event }) => (event.actor === null ? [] : [event.actor])), branches: [], regions: [] });
  const log = events.map(({ seq, at, event }) => ({
    seq,
    at: new Date(at).toISOString(),
    kind: event.kind,
    by: event.actor === null ? null : (people.get(event.actor) ?? null),
    reason: "reason" in event && event.kind !== "fail" ? event.reason : null,
    until: event.kind === "close" ? event.until : null,
  }));
  return { snapshotViews, log: log.reverse() };
}

function aboutOf(key: PeriodKey, today: string): Pick<PeriodRow, "key" | "kind" | "over"> {
  return { key, kind: kindOf(key) ?? "month", over: isOver(key, today) };
}

/** By their last day, the longer before the shorter. */
function latestFirst({ key: a }: PeriodRow, { key: b }: PeriodRow): number {
  const [one, other] = [daysIn(a), daysIn(b)];
  return one.to === other.to ? (one.from < other.from ? -1 : 1) : one.to < other.to ? 1 : -1;
}

function stateOf(stored: string | undefined): PeriodState {
  // As `appendPeriod` wrote it.
  return (stored ?? "open") as PeriodState;
}

function monthAhead(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The period of a board's span that is frozen, with the number of the snapshot that counts; null where there is none. */
export async function frozenSpan(services: Pick<Services, "db">, span: string): Promise<{ key: string; number: number } | null> {
  if (kindOf(span) === null) return null;
  const last = await countingSnapshot(services, span);
  return last === null ? null : { key: span, number: last.number };
}
