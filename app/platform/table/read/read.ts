import { ok, refuse, type Result } from "#app/core/result.ts";
import { readCsv } from "#app/core/text/csv/read.ts";
import { textOfCsv } from "#app/core/text/csv/write.ts";
import { firstSheet, isSheetPart, type SheetRow } from "#app/platform/table/read/sheet.ts";
import { BadArchive, unzip } from "#app/platform/table/read/unzip.ts";

/** A file as it was read: its rows, the head among them, and how its letters were coded. */
export type ReadTable = {
  readonly rows: readonly SheetRow[];
  /** GBK is guessed where the bytes are no UTF-8: whoever sent it looks whether its words are right. */
  readonly coding: "utf-8" | "gbk" | "utf-16" | "xlsx";
  /** Added to a number that is a day, in a workbook that counts days from 1904. */
  readonly shift: number;
};

/**
 * The rows of a CSV file or of a workbook's first sheet, told apart by their first bytes and not by a name. Rows of
 * nothing are left out. Refuses `table-empty`, `table-coding` (letters coded in no known way), `table-old-excel`,
 * `table-broken`, `table-unfolds` (an archive that holds far more than its size says) and `table-rows`.
 * @param mostRows rows besides the head; more are refused
 */
export async function readTable(bytes: Uint8Array, mostRows: number): Promise<Result<ReadTable>> {
  const read = startsWith(bytes, [0x50, 0x4b]) ? await readWorkbook(bytes) : readText(bytes);
  if (!read.ok) return read;
  const rows = read.value.rows.filter(({ cells }) => cells.some((cell) => cell !== null && String(cell).trim() !== ""));
  if (rows.length === 0) return refuse("table-empty");
  if (rows.length > mostRows + 1) return refuse("table-rows", { most: mostRows });
  return ok({ ...read.value, rows });
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadTable>> {
  try {
    return ok({ ...firstSheet(await unzip(bytes, isSheetPart)), coding: "xlsx" });
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    return refuse(error.reason === "too-large" ? "table-unfolds" : "table-broken");
  }
}

function readText(bytes: Uint8Array): Result<ReadTable> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse("table-old-excel");
  const codings = startsWith(bytes, [0xff, 0xfe]) ? (["utf-16le"] as const) : (["utf-8", "gb18030"] as const);
  for (const coding of codings) {
    const text = decoded(bytes, coding);
    if (text === null || text.includes("\0")) continue;
    const rows = readCsv(text).map(({ line, cells }) => ({ line, cells: cells.map((cell) => (cell === "" ? null : textOfCsv(cell))) }));
    return ok({ rows, coding: coding === "utf-8" ? coding : coding === "gb18030" ? "gbk" : "utf-16", shift: 0 });
  }
  return refuse("table-coding");
}

/** Null where the bytes are no text so coded. A byte order mark is taken off. */
function decoded(bytes: Uint8Array, coding: string): string | null {
  try {
    return new TextDecoder(coding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, place) => bytes[place] === sign);
}
