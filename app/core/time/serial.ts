const DAY_MS = 24 * 3600_000;
/** Serial 1 is the first of January 1900, and 1900 is taken for a leap year: right from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A day YYYY-MM-DD as the number that workbooks of Excel keep for it. */
export function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS);
}

/** The day YYYY-MM-DD of such a number; a time of day in it is left out. */
export function dayOfSerial(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
