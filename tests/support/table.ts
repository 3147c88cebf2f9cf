import { csvOf } from "#app/platform/table/csv.ts";
import type { Table } from "#app/platform/table/table.ts";

/** A table as the text of its CSV file, byte order mark and all. */
export async function csvIn<Row>(table: Table<Row>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of csvOf(table)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
