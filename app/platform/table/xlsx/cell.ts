/** Excel takes a workbook with a longer text for damaged. */
const MOST_TEXT = 32_767;
/** What XML cannot hold, what Excel would read as such an escape, and line ends that XML readers change. */
// Control characters are what is looked for.
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text inside the XML of a workbook (ECMA-376, 22.4.2.4: `_xHHHH_`). What is too long for a cell is cut, with a mark. */
export function xmlText(text: string): string {
  const kept = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
  return kept
    .replace(LONE, "\uFFFD")
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);
}

/** A text as a workbook wrote it, its escapes undone; the markup is undone by whoever reads XML. */
export function textOfXlsx(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A, B … Z, AA …: the name of a column, from 0. */
export function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnName(Math.floor(place / 26) - 1) + last;
}

/** The place of a column, from 0, by a cell's name such as AB12; -1 where it names none. */
export function columnPlace(cell: string): number {
  const letters = /^[A-Z]{1,3}/.exec(cell)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
