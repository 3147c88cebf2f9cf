import { daysLater } from "#app/core/time/day.ts";
import { isQuarter, monthsOf, quarterBefore, quarterOf } from "#app/core/time/quarter.ts";

/** What time a board is of: a month `2026-11`, a quarter `2026-Q4`, or the last ninety days, `90d`. */
export type Span = string;

/** The ninety days that end today. */
export const ROLLING = "90d";
const ROLLING_DAYS = 90;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Null for a text that is no span. */
export function readSpan(text: string): Span | null {
  return text === ROLLING || MONTH.test(text) || isQuarter(text) ? text : null;
}

/** Days of the calendar, YYYY-MM-DD, both of them inside. */
export type Days = { readonly from: string; readonly to: string };

/**
 * The days of a span. Months and quarters are whole; days compare as text, so the last day of a month may be given as
 * its 31st. @param today YYYY-MM-DD, read for the last ninety days only
 */
export function daysOf(span: Span, today: string): Days {
  if (span === ROLLING) return { from: daysLater(today, 1 - ROLLING_DAYS), to: today };
  const months = isQuarter(span) ? monthsOf(span) : [span];
  return { from: `${months[0] ?? span}-01`, to: `${months.at(-1) ?? span}-31` };
}

/** The days of the span before, against which movement is told. */
export function daysBefore(span: Span, today: string): Days {
  if (span === ROLLING) return daysOf(ROLLING, daysLater(today, -ROLLING_DAYS));
  return daysOf(spanBefore(span), today);
}

/** The months, YYYY-MM, that have a day among these. */
export function monthsAmong({ from, to }: Days): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month);
  return months;
}

/** The spans that hold a result of that month and day, as far as they are kept: its month, its quarter and the last ninety days. */
export function spansOf(period: string): Span[] {
  return [period, quarterOf(period), ROLLING];
}

function spanBefore(span: Span): Span {
  if (isQuarter(span)) return quarterBefore(span);
  return daysLater(`${span}-01`, -1).slice(0, 7);
}

function monthAfter(month: string): string {
  return daysLater(`${month}-28`, 4).slice(0, 7);
}
