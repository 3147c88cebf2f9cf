import type { Db } from "#app/platform/db/database.ts";
import { PrismaClient } from "#app/platform/db/generated/sqlite/client.ts";
import { sqliteAdapter, type SqliteOptions } from "#app/platform/db/sqlite/adapter.server.ts";
import { transactionOptions } from "#app/platform/db/transaction-options.ts";

/** @param file opened, and made where it is missing, at the first query */
export function openSqlite(file: string, options?: SqliteOptions): Db {
  return new PrismaClient({ adapter: sqliteAdapter(file, options), transactionOptions });
}
