import { monthsIn } from "#app/core/standings/period/calendar.ts";
import type { PeriodState } from "#app/core/standings/period/period.ts";
import type { PeriodNamed } from "#app/incentives/view.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Periods somebody has closed, by key, in the order asked for. */
export async function periodNames({ db }: Pick<Services, "db">, keys: readonly string[]): Promise<PeriodNamed[]> {
  const rows = new Map((await db.period.findMany({ where: { key: { in: [...new Set(keys)] } } })).map((row) => [row.key, row]));
  return keys.map((key) => {
    const row = rows.get(key);
    return { key, name: row && row.nameZh !== "" ? { zh: row.nameZh, en: row.nameEn } : null };
  });
}

/** Periods that are frozen or paid: the latest to end first, of several the longest. */
export async function frozenPeriods({ db }: Pick<Services, "db">): Promise<readonly (PeriodNamed & { readonly state: PeriodState })[]> {
  const rows = await db.period.findMany({ where: { state: { in: ["frozen", "paid"] } } });
  const order = ({ key: a }: { key: string }, { key: b }: { key: string }) => {
    const [one, other] = [monthsIn(a), monthsIn(b)];
    const [end, otherEnd] = [one.at(-1) ?? "", other.at(-1) ?? ""];
    return end === otherEnd ? other.length - one.length : end < otherEnd ? 1 : -1;
  };
  return rows.sort(order).map(({ key, nameZh, nameEn, state }) => ({ key, name: nameZh === "" ? null : { zh: nameZh, en: nameEn }, state: state as PeriodState /* as the log of the period says */ }));
}
