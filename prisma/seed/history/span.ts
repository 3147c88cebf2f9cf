import { daysOf, instantAt, isWorkday } from "#app/core/time/day.ts";
import { monthOf } from "#app/core/time/month.ts";
import { monthsOf, quarterBefore, quarterOf } from "#app/core/time/quarter.ts";
import type { Chance } from "#prisma/seed/history/chance.ts";

/** From when to when a demonstration bank has a past: ms since the epoch, and the bank's time zone. */
export type Present = { readonly now: number; readonly timeZone: string };

/** The months of the quarter before this one and of this one until today: so there is always a quarter to look back on. */
export function monthsUntil({ now, timeZone }: Present): string[] {
  const today = monthOf(now, timeZone);
  const quarter = quarterOf(today);
  return [...monthsOf(quarterBefore(quarter)), ...monthsOf(quarter).filter((month) => month <= today)];
}

/** The days of a month on which branches are open. */
export function workdaysOf(month: string): string[] {
  return daysOf(month).filter(isWorkday);
}

/** Some instant of that day between two times of day, given in hours as clocks there show them. */
export function sometime({ timeZone }: Present, chance: Chance, day: string, from: number, until: number): number {
  return instantAt(day, chance.whole(from * 60, until * 60 - 1), timeZone) + chance.whole(0, 59_999);
}
