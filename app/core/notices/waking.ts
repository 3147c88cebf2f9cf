import { daysLater, instantAt } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";

/** Nobody is told anything between these times of day, in minutes after midnight. */
const NIGHT = { from: 20 * 60, to: 8 * 60 };

/** The first instant from `at` (ms since the epoch) that is not night in that time zone: `at` itself by day, else eight in the morning. */
export function wakingFrom(at: number, timeZone: string): number {
  const day = dayOf(at, timeZone);
  const morning = instantAt(day, NIGHT.to, timeZone);
  if (at < morning) return morning;
  return at < instantAt(day, NIGHT.from, timeZone) ? at : instantAt(daysLater(day, 1), NIGHT.to, timeZone);
}
