import { calendarDays } from "#app/core/standings/period/calendar.ts";
import type { useReader } from "#app/words/reader.tsx";

/** From its first day to its last. Worked out on the page: what the server sends names no days. */
export function daysSaid({ t, formats }: Pick<ReturnType<typeof useReader>, "t" | "formats">, key: string): string {
  const { from, to } = calendarDays(key);
  return t("periods.days", { from: formats.date(from), to: formats.date(to) });
}
