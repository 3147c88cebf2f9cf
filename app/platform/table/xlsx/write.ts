import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { serialOf } from "#app/core/time/serial.ts";
import { columnName, xmlText } from "#app/platform/table/xlsx/cell.ts";
import { partsOf, SHEET_END, sheetBeginning, STYLE } from "#app/platform/table/xlsx/parts.ts";
import type { Column, Table, Value } from "#app/platform/table/table.ts";

/** Rows of a sheet besides its head; what is more goes on in the next sheet. */
const MOST_ROWS = 1_048_575;
const PIECE = 1 << 16;
/** Little slower than the least, and much smaller. */
const COMPRESSION = 3;

/**
 * The bytes of a table as a workbook of Excel, piece by piece: rows go through the compressor as they come and are never
 * all kept. Texts are texts there and never formulas, so they stand as they are.
 * @param at when it was made, ms since the epoch
 */
export async function* xlsxOf<Row>(table: Table<Row>, at: number, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // A PassThrough, of which its types say only the old half.
  const bytes = zip.outputStream as Readable;
  zip.on("error", (error: Error) => bytes.destroy(error));
  const rows = inTurn(table.rows);
  const filling = fill(zip, { ...table, rows }, new Date(at), mostRows).catch((error: unknown) => bytes.destroy(asError(error)));
  try {
    for await (const piece of bytes) yield piece as Uint8Array;
    await filling;
  } finally {
    // Nobody wants the rest, or there is none.
    await rows.return(undefined);
  }
}

async function fill<Row>(zip: ZipFile, { name, columns, rows }: Table<Row> & { rows: AsyncGenerator<Row> }, mtime: Date, mostRows: number): Promise<void> {
  let [sheets, next] = [0, await rows.next()];
  do {
    sheets += 1;
    const pieces = async function* (): AsyncGenerator<Buffer> {
      let piece = sheetBeginning(columns);
      for (let line = 2; !next.done && line <= mostRows + 1; line += 1) {
        piece += rowOf(columns, next.value, line);
        next = await rows.next();
        if (piece.length < PIECE) continue;
        yield Buffer.from(piece);
        piece = "";
      }
      yield Buffer.from(piece + SHEET_END);
    };
    await added(zip, Readable.from(pieces(), { objectMode: false }), `xl/worksheets/sheet${sheets}.xml`, mtime);
  } while (!next.done);
  for (const [path, part] of Object.entries(partsOf(sheets, name))) zip.addBuffer(Buffer.from(part), path, { mtime });
  zip.end();
}

function added(zip: ZipFile, source: Readable, path: string, mtime: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    source.once("end", resolve).once("error", reject);
    zip.addReadStream(source, path, { mtime, compressionLevel: COMPRESSION });
  });
}

function rowOf<Row>(columns: readonly Column<Row>[], row: Row, line: number): string {
  return `<row r="${line}">${columns.map((column, place) => cellOf(column, column.read(row), `${columnName(place)}${line}`)).join("")}</row>`;
}

function cellOf<Row>({ kind, places }: Column<Row>, value: Value, name: string): string {
  if (value === null || value === "" || (typeof value === "number" && !Number.isFinite(value))) return "";
  if (typeof value === "number") return `<c r="${name}"${places === undefined ? "" : ` s="${STYLE.money}"`}><v>${value}</v></c>`;
  if (kind === "day" || kind === "month") return `<c r="${name}" s="${STYLE[kind]}"><v>${serialOf(kind === "day" ? value : `${value}-01`)}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** Rows one after another, whichever way they are offered. */
async function* inTurn<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<Row, undefined> {
  yield* rows;
  return undefined;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
