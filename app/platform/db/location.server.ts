import { join } from "node:path";
import type { DatabaseKind, DatabaseLocation } from "#app/platform/db/database.ts";

/** @throws Error in plain words when the address is not one of PostgreSQL's */
export function kindOf({ databaseUrl }: DatabaseLocation): DatabaseKind {
  if (!databaseUrl) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return "postgres";
  throw new Error("DATABASE_URL must begin with postgresql:// (leave it out to use the SQLite file in DATA_DIR)");
}

export function sqliteFile({ dataDir }: DatabaseLocation): string {
  return join(dataDir, "counterpart.db");
}
