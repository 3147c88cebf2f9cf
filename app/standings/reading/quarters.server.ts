import type { BoardKind } from "#app/core/standings/board.ts";
import { monthOf } from "#app/core/time/month.ts";
import { quarterOf } from "#app/core/time/quarter.ts";
import { NOT_RETRACTED } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The quarter of the bank's today. */
export function presentQuarter({ clock, env }: Services): string {
  return quarterOf(monthOf(clock.now(), env.bankTz));
}

/** The quarters that have results, the latest first. */
export async function quartersWith(services: Services, kind: BoardKind): Promise<string[]> {
  const periods = await services.db.observation.groupBy({ by: ["period"], where: { kind: kind === "people" ? "drill" : "visit", ...NOT_RETRACTED } });
  const quarters = new Set(periods.map(({ period }) => quarterOf(period)));
  return [...quarters].sort().reverse();
}
