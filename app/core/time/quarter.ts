const SHAPE = /^(\d{4})-Q([1-4])$/;

/** Whether a text names a quarter: `2026-Q4`. */
export function isQuarter(text: string): boolean {
  return SHAPE.test(text);
}

/** The quarter of a month: `2026-11` → `2026-Q4`. */
export function quarterOf(month: string): string {
  const { year, number } = partsOf(month, /^(\d{4})-(0[1-9]|1[0-2])$/);
  return `${padded(year, 4)}-Q${Math.ceil(number / 3)}`;
}

/** Its three months in order: `2026-Q4` → `2026-10`, `2026-11`, `2026-12`. */
export function monthsOf(quarter: string): string[] {
  const { year, number } = partsOf(quarter, SHAPE);
  return [1, 2, 3].map((place) => `${padded(year, 4)}-${padded((number - 1) * 3 + place, 2)}`);
}

/** The quarter before: `2026-Q1` → `2025-Q4`. */
export function quarterBefore(quarter: string): string {
  const { year, number } = partsOf(quarter, SHAPE);
  return number === 1 ? `${padded(year - 1, 4)}-Q4` : `${padded(year, 4)}-Q${number - 1}`;
}

/** So many months in order, the last of them given: `2027-01` and 3 → `2026-11`, `2026-12`, `2027-01`. */
export function monthsUpTo(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => dateAfterMonths(`${month}-01`, place - count + 1).slice(0, 7));
}

/**
 * The day so many calendar months later: `2026-01-15` and 3 → `2026-04-15`; where that month is shorter, its last day.
 * @param day a day of the calendar, `YYYY-MM-DD`
 */
export function dateAfterMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const named = padded(last.getUTCMonth() + 1, 2);
  return `${padded(last.getUTCFullYear(), 4)}-${named}-${padded(Math.min(date, last.getUTCDate()), 2)}`;
}

function partsOf(text: string, shape: RegExp): { year: number; number: number } {
  const found = shape.exec(text);
  if (!found) throw new RangeError(`${text} is no quarter or month`);
  return { year: Number(found[1]), number: Number(found[2]) };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
