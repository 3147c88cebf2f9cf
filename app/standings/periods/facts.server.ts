import { monthsIn, type PeriodKey } from "#app/core/standings/period/calendar.ts";
import type { PeriodFacts } from "#app/core/standings/period/period.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";

/** What a deed depends on besides the log. `since`: the snapshot that counts, ms; null before the first. */
export async function factsOf(services: Pick<Services, "clock" | "env">, tx: Db | Tx, key: PeriodKey, since: number | null): Promise<PeriodFacts> {
  const period = { in: monthsIn(key) };
  return {
    today: todayOf(services),
    openAppeals: await tx.visit.count({ where: { period, state: "appealed" } }),
    changedSince: since === null ? 0 : await changedSince(tx, period, new Date(since)),
  };
}

/** Results that came late, and those that count no more: an appeal upheld is both. */
async function changedSince(tx: Db | Tx, period: { in: string[] }, since: Date): Promise<number> {
  const came = await tx.observation.count({ where: { period, at: { gte: since } } });
  const went = await tx.observationRetraction.count({ where: { at: { gte: since }, observation: { period } } });
  return came + went;
}

/** Whether any result counts in a period. */
export async function hasResults({ db }: Pick<Services, "db">, key: PeriodKey): Promise<boolean> {
  return (await db.observation.findFirst({ where: { period: { in: monthsIn(key) }, retraction: null }, select: { id: true } })) !== null;
}
