import { daysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";

/**
 * Days after an assessment in which its score may be appealed. The same for everybody and no matter of the policy file:
 * a sitting is pinned to the policy it began with, and nobody should have to look up which window was theirs. Thirty
 * days hold a holiday and a month's end, and end well before the quarter's boards are old.
 */
export const APPEAL_DAYS = 30;

/** The last day, YYYY-MM-DD in that time zone, on which an assessment that ended at `endedAt` (ms since the epoch) may be appealed. */
export function appealUntil(endedAt: number, timeZone: string): string {
  return daysLater(dayOf(endedAt, timeZone), APPEAL_DAYS);
}

/** Whether it may still be appealed at `now`; the last day is included. */
export function mayAppeal(endedAt: number, now: number, timeZone: string): boolean {
  return dayOf(now, timeZone) <= appealUntil(endedAt, timeZone);
}
