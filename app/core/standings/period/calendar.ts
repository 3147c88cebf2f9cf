import { monthsAmong, type Days } from "#app/core/standings/span.ts";
import { isQuarter, monthsOf, monthsUpTo, quarterBefore, quarterOf } from "#app/core/time/quarter.ts";

/** What a period is: a month, a quarter, or a season, which is a run of whole months of the bank's own choice. */
export const PERIOD_KINDS = ["month", "quarter", "season"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** `2026-11`, `2026-Q4`, or of a season its first and last month: `2027-01..2027-03`. */
export type PeriodKey = string;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const SEASON = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/;

/** A shorter season is a month, a longer one more than a year. */
const [LEAST_MONTHS, MOST_MONTHS] = [2, 12];

/** The kind of a period; null for a text that names none. */
export function kindOf(text: string): PeriodKind | null {
  if (MONTH.test(text)) return "month";
  if (isQuarter(text)) return "quarter";
  return isSeason(text) ? "season" : null;
}

function isSeason(text: string): boolean {
  const [, first = "", last = ""] = SEASON.exec(text) ?? [];
  if (first === "" || last < first) return false;
  const count = monthsAmong({ from: `${first}-01`, to: `${last}-31` }).length;
  return count >= LEAST_MONTHS && count <= MOST_MONTHS;
}

/** The key of a season; null where it is no run of two to twelve months. */
export function seasonOf(first: string, last: string): PeriodKey | null {
  const key = `${first}..${last}`;
  return isSeason(key) ? key : null;
}

/** Its months, YYYY-MM, in order. RangeError for what names no period. */
export function monthsIn(key: PeriodKey): string[] {
  if (isQuarter(key)) return monthsOf(key);
  if (MONTH.test(key)) return [key];
  const [, first = "", last = ""] = SEASON.exec(key) ?? [];
  if (!isSeason(key)) throw new RangeError(`${key} is no period`);
  return monthsAmong({ from: `${first}-01`, to: `${last}-31` });
}

/** Its first day, and its last given as a 31st: days compare as text. */
export function daysIn(key: PeriodKey): Days {
  const months = monthsIn(key);
  return { from: `${months[0] ?? key}-01`, to: `${months.at(-1) ?? key}-31` };
}

/** Its first and last day as a calendar has them, YYYY-MM-DD: of a February its 28th or 29th. */
export function calendarDays(key: PeriodKey): Days {
  const { from, to } = daysIn(key);
  const [year = 0, month = 1] = to.split("-").map(Number);
  return { from, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

/** Whether a day of the calendar, YYYY-MM-DD, lies after the period. */
export function isOver(key: PeriodKey, today: string): boolean {
  return today.slice(0, 7) > (monthsIn(key).at(-1) ?? "");
}

/** The period of the same length just before: of a season as many months. */
export function periodBefore(key: PeriodKey): PeriodKey {
  const months = monthsIn(key);
  if (isQuarter(key)) return quarterBefore(key);
  const before = monthsUpTo(months[0] ?? "", months.length + 1).slice(0, -1);
  return before.length === 1 ? (before[0] ?? "") : `${before[0] ?? ""}..${before.at(-1) ?? ""}`;
}

/** Whether two periods have a month in common. */
export function overlaps(one: PeriodKey, other: PeriodKey): boolean {
  const months = new Set(monthsIn(one));
  return monthsIn(other).some((month) => months.has(month));
}

/** The months and quarters that have begun, the latest first: those of as many months up to this one. */
export function periodsUpTo(month: string, count: number): PeriodKey[] {
  const months = monthsUpTo(month, count).reverse();
  return [...new Set(months.map(quarterOf)), ...months];
}
