import { calendarDays } from "#app/core/standings/period/calendar.ts";
import type { PeriodRow } from "#app/standings/periods/view.ts";
import { spanName } from "#app/words/names.ts";
import type { useReader } from "#app/words/reader.tsx";

/** What a period is called: a season by its name, others by the calendar. */
export function periodName(reader: Pick<ReturnType<typeof useReader>, "t" | "formats" | "read">, { key, name }: Pick<PeriodRow, "key" | "name">): string {
  return name === null ? spanName(reader, key) : reader.read(name);
}

/** From its first day to its last. Worked out on the page: what the server sends names no days. */
export function daysSaid({ t, formats }: Pick<ReturnType<typeof useReader>, "t" | "formats">, key: string): string {
  const { from, to } = calendarDays(key);
  return t("periods.days", { from: formats.date(from), to: formats.date(to) });
}
