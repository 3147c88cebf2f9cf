import { daysBetween } from "#app/core/time/day.ts";
import { useReader } from "#app/words/reader.tsx";

const WEEK = 7;

/** Days as one speaks of them today: yesterday, on Thursday, on 3 Nov 2026. All are YYYY-MM-DD. */
export function useWhen(today: string): (day: string) => string {
  const { t, formats } = useReader();
  return (day) => {
    const ahead = daysBetween(today, day);
    if (ahead === 0) return t("practice.when.today");
    if (ahead === 1) return t("practice.when.tomorrow");
    if (ahead === -1) return t("practice.when.yesterday");
    if (Math.abs(ahead) < WEEK) return t("practice.when.weekday", { day: formats.weekday(day) });
    return t("practice.when.date", { day: formats.date(day) });
  };
}
