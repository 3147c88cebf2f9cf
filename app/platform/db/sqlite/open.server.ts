import { PrismaClient } from "#app/platform/db/generated/sqlite/client.ts";
import type { Db } from "#app/platform/db/database.ts";
import { transactionOptions } from "#app/platform/db/transaction-options.ts";
import { sqliteAdapter } from "#app/platform/db/sqlite/adapter.server.ts";

/** @param file opened, and made where it is missing, at the first query */
export function openSqlite(file: string): Db {
  return new PrismaClient({ adapter: sqliteAdapter(file), transactionOptions });
}
