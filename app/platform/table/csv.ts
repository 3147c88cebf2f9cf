import { csvOf, csvRows, type CsvRow } from "#app/core/text/csv.ts";
import type { Table } from "#app/platform/table/table.ts";

/** Rows in one piece: enough that pieces do not cost more than rows. */
const PIECE = 500;

/** The table as CSV, piece by piece. */
export async function* csvPieces({ heads, rows }: Table): AsyncGenerator<Uint8Array, undefined> {
  const utf8 = new TextEncoder();
  let piece: CsvRow[] = [];
  yield utf8.encode(csvOf([heads]));
  for await (const row of rows) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    yield utf8.encode(csvRows(piece));
    piece = [];
  }
  if (piece.length > 0) yield utf8.encode(csvRows(piece));
}
