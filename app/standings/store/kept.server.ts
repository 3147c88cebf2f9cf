import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import type { Parameters } from "#app/core/standings/live/parameters.ts";
import { BoundedCache } from "#app/core/bounded-cache.ts";
import { daysOf, ROLLING, type Days, type Span } from "#app/core/standings/span.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { TeamParameters } from "#app/standings/store/make/draft.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { readStored } from "#app/core/policy/parse.ts";

/** A stored fit, read. What can change between fits (`changed`, `provisional`) is as it was when it was read. */
export type KeptFit = {
  readonly id: string;
  readonly boardId: string;
  readonly policy: StandingsPolicy;
  readonly fromDay: string;
  readonly toDay: string;
  readonly observations: number;
  readonly changed: number;
  readonly provisional: number;
  readonly distinguishable: boolean;
  readonly connected: boolean;
  readonly parameters: TeamParameters;
};

/** Parsed fits kept ready: those of a large bank are some hundreds of kilobytes of JSON. */
const KEPT = 60;
type Parsed = Pick<KeptFit, "policy" | "parameters">;
const caches = new WeakMap<Services["database"], BoundedCache<string, Parsed>>();

const COLUMNS = {
  id: true, boardId: true, fromDay: true, toDay: true, observations: true, changed: true, provisional: true, distinguishable: true, connected: true,
} as const;

export async function readFit({ database }: Pick<Services, "database">, tx: Db | Tx, id: string): Promise<KeptFit | null> {
  const row = await tx.boardFit.findUnique({ where: { id }, select: COLUMNS });
  if (row === null) return null;
  const cache = caches.get(database) ?? new BoundedCache<string, Parsed>(KEPT);
  caches.set(database, cache);
  const known = cache.get(id) ?? (await parse(tx, id));
  cache.set(id, known);
  return { ...row, ...known };
}

async function parse(tx: Db | Tx, id: string): Promise<Parsed> {
  const { policy, parameters } = await tx.boardFit.findUniqueOrThrow({ where: { id }, select: { policy: true, parameters: true } });
  // As `fitBoard` wrote them.
  return { policy: readStored(policy), parameters: JSON.parse(parameters) as TeamParameters };
}

/** The parameters of a board that was fitted to results itself. */
export function modelOf({ parameters }: KeptFit): Parameters {
  return parameters as Parameters;
}

/** Whether a fit may still be shown: made by the policy in force and, of the last ninety days, today. */
export function isCurrent(services: Pick<Services, "clock" | "env">, span: Span, fit: KeptFit, policy: StandingsPolicy): boolean {
  return fit.policy.version === policy.version && (span !== ROLLING || fit.toDay === todayOf(services));
}

/** The days whose results a fit holds. The last ninety go on after the day of their fit, until the next. */
export function daysIn(services: Pick<Services, "clock" | "env">, span: Span, { fromDay }: KeptFit): Days {
  const today = todayOf(services);
  return span === ROLLING ? { from: fromDay, to: today } : daysOf(span, today);
}
