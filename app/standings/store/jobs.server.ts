import { daysOf } from "#app/core/standings/span.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { dropFit, fitBoard, isLarge } from "#app/standings/store/fit.server.ts";
import { isCurrent, readFit } from "#app/standings/store/kept.server.ts";
import type { BoardKey } from "#app/standings/store/key.ts";
import { drainDues, takeOutLeavers } from "#app/standings/store/live.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { standingsPolicy } from "#app/standings/store/policy.server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Boards nobody looked at for so long are no longer kept. */
const KEPT_MS = 30 * DAY;
/** Results taken in are remembered for as long as a fit can take, and some more. */
const REMEMBERED_MS = DAY;

/**
 * Fits the boards that were asked for and are not there yet, those that changed by a tenth, those of another policy, and
 * every night those whose time is not over; drops what nobody looks at, and what a stopped fit left behind.
 */
export function standingsFit(apart: FitApart): Job {
  return {
    name: "standings-fit",
    everyMs: 20_000,
    leaseMs: HOUR,
    async run(services, signal) {
      await dropStale(services);
      await takeOutLeavers(services);
      const { fitted, kept } = (await anyLarge(services)) ? await apart(services, signal) : await fitWorn(services, signal);
      return `${fitted} of ${kept} boards fitted anew`;
    },
  };
}

/** Fits every kept board that has to be, and says how many there are. */
export async function fitWorn(services: Services, signal: AbortSignal): Promise<Fitted> {
  const { kept, worn } = await wornBoards(services);
  let fitted = 0;
  for (const key of worn) {
    if (signal.aborted) break;
    await fitBoard(services, key);
    fitted += 1;
  }
  return { fitted, kept };
}

export type Fitted = { readonly fitted: number; readonly kept: number };

/** Does what `fitWorn` does in a process of its own: a large board keeps a processor busy for many seconds. */
export type FitApart = (services: Services, signal: AbortSignal) => Promise<Fitted>;

async function anyLarge(services: Services): Promise<boolean> {
  const { worn } = await wornBoards(services);
  const large = await Promise.all(worn.map(({ kind, span }) => isLarge(services, kind, daysOf(span, todayOf(services)))));
  return large.includes(true);
}

async function wornBoards(services: Services): Promise<{ kept: number; worn: readonly BoardKey[] }> {
  const boards = await services.db.board.findMany({ orderBy: { askedAt: "desc" } });
  const worn: BoardKey[] = [];
  for (const { fitId, kind, span, measure } of boards) {
    // As `openBoard` wrote them.
    const key = { kind, span, measure } as BoardKey;
    if (await isWorn(services, key, fitId)) worn.push(key);
  }
  return { kept: boards.length, worn };
}

async function isWorn(services: Services, key: BoardKey, fitId: string | null): Promise<boolean> {
  const fit = fitId === null ? null : await readFit(services, services.db, fitId);
  if (fit === null || !isCurrent(services, key.span, fit, await standingsPolicy(services))) return true;
  const today = todayOf(services);
  return fit.changed * 10 >= Math.max(1, fit.observations) || (fit.toDay !== today && (fit.changed > 0 || daysOf(key.span, today).to >= today));
}

async function dropStale(services: Services): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  await db.observationDue.deleteMany({ where: { doneAt: { lt: new Date(now - REMEMBERED_MS) } } });
  await db.board.deleteMany({ where: { askedAt: { lt: new Date(now - KEPT_MS) } } });
  const shown = await db.board.findMany({ where: { fitId: { not: null } }, select: { fitId: true } });
  const keep = new Set(shown.map(({ fitId }) => fitId));
  // What a stopped fit left behind; one in hand is younger.
  const fits = await db.boardFit.findMany({ where: { fittedAt: { lt: new Date(now - HOUR) } }, select: { id: true } });
  for (const { id } of fits) if (!keep.has(id)) await dropFit(services, id);
}

/** Takes in waiting results, again and again until stopped: within a second of a result every kept board has it. */
export function runDrain(services: Services, everyMs = 300): { stop(): Promise<void> } {
  let [stopped, work]: [boolean, Promise<unknown>] = [false, Promise.resolve()];
  const look = () => {
    work = drainDues(services, BATCH)
      .catch((err: unknown) => services.log.error({ err }, "Results could not be taken into boards"))
      .then(() => {
        if (!stopped) timer = setTimeout(look, everyMs).unref();
      });
  };
  let timer = setTimeout(look, everyMs).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await work;
    },
  };
}

const BATCH = 200;
