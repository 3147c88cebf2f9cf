import { Readable } from "node:stream";
import yazl from "yazl";
import { rowXml, SHEET_HEAD, SHEET_TAIL, workbookParts } from "#app/platform/table/sheet-xml.ts";
import type { Table } from "#app/platform/table/table.ts";

const PIECE = 500;
/** The same table gives the same bytes. */
const MADE = new Date("2000-01-01T00:00:00Z");

/** The table as a workbook of one sheet, piece by piece: never whole in memory. */
export async function* xlsxPieces(table: Table): AsyncGenerator<Uint8Array, undefined> {
  const zip = new yazl.ZipFile();
  for (const [path, xml] of Object.entries(workbookParts(table.title))) zip.addBuffer(Buffer.from(xml), path, { mtime: MADE });
  const sheet = Readable.from(sheetPieces(table));
  // A fault while rows are read would otherwise be heard by nobody, and the archive wait for ever.
  sheet.on("error", (error) => out.destroy(error));
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml", { mtime: MADE });
  zip.end();
  // What yazl calls a stream of its own is one of Node's.
  const out = zip.outputStream as Readable;
  try {
    for await (const piece of out) yield piece as Uint8Array;
  } finally {
    sheet.destroy();
  }
}

async function* sheetPieces({ heads, rows }: Table): AsyncGenerator<Buffer, undefined> {
  let piece = [SHEET_HEAD, rowXml(heads, 1)];
  for await (const row of rows) {
    piece.push(rowXml(row));
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece.join(""));
    piece = [];
  }
  yield Buffer.from([...piece, SHEET_TAIL].join(""));
}
