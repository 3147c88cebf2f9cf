import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#app/platform/db/generated/postgres/client.ts";
import type { Db } from "#app/platform/db/database.ts";
import { transactionOptions } from "#app/platform/db/transaction-options.ts";
import { settleConflicts } from "#app/platform/db/postgres/conflicts.server.ts";

const CONNECTIONS = 10;
const CONNECT_PATIENCE_MS = 5000;

/** @param address postgresql://… */
export function openPostgres(address: string): Db {
  const adapter = new PrismaPg({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_PATIENCE_MS,
    application_name: "counterpart",
  });
  const client = new PrismaClient({ adapter, transactionOptions });
  // Both clients come from the same models; their types differ only in the isolation levels that a transaction may
  // name, and nothing here names one but the shared options.
  return settleConflicts(client as unknown as Db);
}
