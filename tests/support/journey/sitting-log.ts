import path from "node:path";
import Database from "better-sqlite3";

export type LogLine = { readonly seq: number; readonly kind: string; readonly turn: number | null };

/** A sitting's events as the server of the journeys has stored them, oldest first. */
export function sittingLog(sittingId: string): LogLine[] {
  const file = path.join(process.env.JOURNEY_DATA_DIR ?? "", "counterpart.db");
  const database = new Database(file, { readonly: true });
  try {
    return database
      .prepare<[string], LogLine>(`SELECT "seq", "kind", "turn" FROM "SittingEvent" WHERE "sittingId" = ? ORDER BY "seq"`)
      .all(sittingId);
  } finally {
    database.close();
  }
}

/** The turns that were answered, in the order of the log. */
export function repliedTurns(sittingId: string): (number | null)[] {
  return sittingLog(sittingId)
    .filter(({ kind }) => kind === "replied")
    .map(({ turn }) => turn);
}
