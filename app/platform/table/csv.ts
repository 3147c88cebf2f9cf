import { BYTE_ORDER_MARK, csvLine, csvText } from "#app/core/text/csv/write.ts";
import type { Column, Table } from "#app/platform/table/table.ts";

/** About so many characters go out at once. */
const PIECE = 1 << 16;

/** The bytes of a table as CSV, UTF-8 with a byte order mark, piece by piece. */
export async function* csvOf<Row>({ columns, rows }: Table<Row>): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  let piece = BYTE_ORDER_MARK + csvLine(columns.map(({ head }) => csvText(head)));
  for await (const row of rows) {
    piece += csvLine(columns.map((column) => cellOf(column, row)));
    if (piece.length < PIECE) continue;
    yield utf8.encode(piece);
    piece = "";
  }
  if (piece !== "") yield utf8.encode(piece);
}

/** Numbers stay numbers, whatever their sign. */
function cellOf<Row>({ read, places }: Column<Row>, row: Row): string {
  const value = read(row);
  if (value === null) return "";
  if (typeof value === "string") return csvText(value);
  if (!Number.isFinite(value)) return "";
  return places === undefined ? String(value) : value.toFixed(places);
}
