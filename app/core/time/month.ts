/** Formatters by time zone: making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, made);
  return made;
}

/**
 * The calendar month of an instant as `YYYY-MM`.
 *
 * @param at instant in ms since the epoch
 * @param timeZone IANA name, the bank's (`BANK_TZ`); an unknown one throws RangeError
 */
export function monthOf(at: number, timeZone: string): string {
  return dayOf(at, timeZone).slice(0, 7);
}

/** The calendar day of an instant as `YYYY-MM-DD`; units and errors as for `monthOf`. */
export function dayOf(at: number, timeZone: string): string {
  const parts = new Map(formatterOf(timeZone).formatToParts(at).map((part) => [part.type, part.value]));
  const year = (parts.get("year") ?? "").padStart(4, "0");
  return `${year}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}
