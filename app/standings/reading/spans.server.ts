import type { BoardKind } from "#app/core/standings/board.ts";
import { ROLLING, type Span } from "#app/core/standings/span.ts";
import { monthOf } from "#app/core/time/month.ts";
import { quarterOf } from "#app/core/time/quarter.ts";
import { NOT_RETRACTED } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The quarter of the bank's today: what a board shows where nothing else is asked for. */
export function presentQuarter({ clock, env }: Services): Span {
  return quarterOf(monthOf(clock.now(), env.bankTz));
}

const MONTHS = 24;

/** The spans a board may be asked for: the last ninety days, then quarters and months that have results, the latest first. */
export async function spansWith(services: Services, kind: BoardKind): Promise<Span[]> {
  const months = await monthsWith(services, kind === "people" || kind === "posts" ? ["drill"] : ["drill", "visit"]);
  const present = monthOf(services.clock.now(), services.env.bankTz);
  const quarters = [...new Set([present, ...months].map(quarterOf))];
  return [ROLLING, ...quarters.sort().reverse(), ...[...new Set([present, ...months])].sort().reverse()];
}

/** From month to month through the index, so that the number of results does not count: each step is one short statement. */
async function monthsWith({ db }: Services, kinds: readonly string[]): Promise<string[]> {
  const months = new Set<string>();
  for (const kind of kinds) {
    for (let before = "9999-99"; months.size < 2 * MONTHS; ) {
      const last = await db.observation.findFirst({ where: { kind, period: { lt: before }, ...NOT_RETRACTED }, orderBy: { period: "desc" }, select: { period: true } });
      if (last === null) break;
      months.add(last.period);
      before = last.period;
    }
  }
  return [...months];
}
