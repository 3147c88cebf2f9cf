/** What spreadsheets take for the beginning of a formula, whatever apostrophes stand before it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const LEADING = /^'(?='*[=+\-@\t\r＝＋－＠])/;

/** What a file begins with that spreadsheets are to read as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A text as a cell of CSV (RFC 4180). What would be taken for a formula gets an apostrophe before it, so that no name or
 * reason can make a reader's spreadsheet do anything; `textOfCsv` takes it off again.
 */
export function csvText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row of cells written already: texts by `csvText`, numbers as they are. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(",")}\r\n`;
}

/** The text of a cell without the apostrophe that `csvText` may have put before it. */
export function textOfCsv(cell: string): string {
  return cell.replace(LEADING, "");
}
