import { daysBetween, isDay, workdaysLater } from "#app/core/time/day.ts";
import { dateAfterMonths } from "#app/core/time/quarter.ts";

/** A week of work. */
const USUAL_WORKDAYS = 5;
const MOST_MONTHS = 12;

/** The last day that is proposed: a week of workdays after today. */
export function usualDueDay(today: string): string {
  return workdaysLater(today, USUAL_WORKDAYS);
}

/** The latest day that can be asked for: a year after today. */
export function latestDueDay(today: string): string {
  return dateAfterMonths(today, MOST_MONTHS);
}

/** Why a day cannot be the last one, or null: `due-shape` (no day), `due-past`, `due-far` (more than a year ahead). */
export function faultOfDueDay(dueOn: string, today: string): "due-shape" | "due-past" | "due-far" | null {
  if (!isDay(dueOn)) return "due-shape";
  if (dueOn < today) return "due-past";
  return dueOn > latestDueDay(today) ? "due-far" : null;
}

/** How a due day is said: overdue by so many days, today, tomorrow, or in so many days. */
export type Nearness =
  | { readonly when: "overdue" | "later"; readonly days: number }
  | { readonly when: "today" | "tomorrow" };

/** Where today stands before or after a due day; days of the calendar. */
export function nearnessOf(dueOn: string, today: string): Nearness {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { when: "overdue", days: -days };
  if (days === 0) return { when: "today" };
  return days === 1 ? { when: "tomorrow" } : { when: "later", days };
}
