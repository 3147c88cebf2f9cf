/** Days are `YYYY-MM-DD` of the Gregorian calendar, without a time zone; what is not one is a bug and gives a RangeError. */
const DAY_MS = 24 * 3600_000;

/** The day `count` days later (earlier where negative). */
export function daysLater(day: string, count: number): string {
  return new Date(middayUtc(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a text is YYYY-MM-DD and a day there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Days of the calendar from one day to another, negative where that one was earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((middayUtc(to) - middayUtc(from)) / DAY_MS);
}

/** True from Monday to Friday; public holidays are not known here. */
export function isWorkday(day: string): boolean {
  const weekday = new Date(middayUtc(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The workday that comes so many workdays after a day (before it where negative); the day itself does not count. */
export function workdaysLater(day: string, count: number): string {
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = daysLater(reached, Math.sign(count));
    if (isWorkday(reached)) left -= 1;
  }
  return reached;
}

/** Every day of a month `YYYY-MM`, in order. */
export function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = daysLater(day, 1)) days.push(day);
  return days;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant, in ms since the epoch, at which clocks of a place show that time of day.
 *
 * A time that clocks skip gives the instant as much later as they skip; one that they show twice gives the first.
 *
 * @param minutes since midnight as clocks show them, 0 to 1439
 * @param timeZone IANA name; an unknown one throws RangeError
 */
export function instantAt(day: string, minutes: number, timeZone: string): number {
  const shown = middayUtc(day) - DAY_MS / 2 + minutes * 60_000;
  // Offsets change by hours at most, so a day before and a day after hold both offsets that can apply.
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((at) => offsetAt(at, timeZone));
  const fitting = offsets.map((offset) => shown - offset).filter((at) => at + offsetAt(at, timeZone) === shown);
  return fitting.length > 0 ? Math.min(...fitting) : shown - Math.min(...offsets);
}

/** The time of day that clocks of a place show at an instant (ms since the epoch), as `HH:MM:SS`; `timeZone` as for `instantAt`. */
export function clockAt(at: number, timeZone: string): string {
  const parts = new Map(formatterOf(timeZone).formatToParts(at).map(({ type, value }) => [type, value]));
  return (["hour", "minute", "second"] as const).map((part) => (parts.get(part) ?? "").padStart(2, "0")).join(":");
}

/** What clocks of a place show at an instant less what they show in UTC, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Map(formatterOf(timeZone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - Math.floor(at / 1000) * 1000;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const two = "2-digit";
  const fields = { year: "numeric", month: two, day: two, hour: two, minute: two, second: two } as const;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23", ...fields });
  formatters.set(timeZone, made);
  return made;
}

function middayUtc(day: string): number {
  const at = Date.parse(`${day}T12:00:00Z`);
  if (!Number.isFinite(at)) throw new RangeError(`${day} is no day`);
  return at;
}
