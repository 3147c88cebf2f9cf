/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180) that spreadsheets read as UTF-8. What would be taken for a formula begins with an apostrophe, so
 * that no name or reason can make a reader's spreadsheet do anything; numbers stay numbers.
 */
export function csvOf(rows: readonly CsvRow[]): string {
  return `\uFEFF${csvRows(rows)}`;
}

/** `exactly`: a number to be written with these very digits, such as an amount with its last nought. */
export type CsvCell = string | number | null | { readonly exactly: string };
export type CsvRow = readonly CsvCell[];

/** The same of rows that follow others: what a long file is made of piece by piece, after a first piece by `csvOf`. */
export function csvRows(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return value.exactly;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
