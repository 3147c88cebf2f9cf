import { csvPieces } from "#app/platform/table/csv.ts";
import type { Table } from "#app/platform/table/table.ts";

/** A table as the text of its CSV. */
export async function asCsv(table: Table): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of csvPieces(table)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
