import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import type { DatabaseLocation } from "#app/platform/db/database.ts";
import { kindOf, sqliteFile } from "#app/platform/db/location.server.ts";

/** One connection, held from the first question to the last change, so that all of it can be one transaction. */
export type MigrationConnection = {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  run(script: string): Promise<void>;
  rows(query: string): Promise<Record<string, unknown>[]>;
  /** The first script that the engine was refused, if any. */
  failure(): unknown;
  /** Ends a transaction that is still open by rolling it back. */
  close(): Promise<void>;
};

const PATIENCE_MS = 60_000;

export function connectForMigration(location: DatabaseLocation): Promise<MigrationConnection> {
  if (kindOf(location) === "postgres") return connectPostgres(location.databaseUrl ?? "");
  return connectSqlite(sqliteFile(location));
}

async function connectSqlite(file: string): Promise<MigrationConnection> {
  const factory = new PrismaBetterSqlite3({ url: file, timeout: PATIENCE_MS });
  const adapter = await factory.connect();
  const run = (script: string) => adapter.executeScript(script);
  await run("PRAGMA journal_mode = WAL");
  // Prisma rebuilds a table by dropping it; the setting cannot be changed inside the transaction that does so.
  await run("PRAGMA foreign_keys = OFF");
  return hold(factory, adapter, run, () => adapter.dispose());
}

async function connectPostgres(address: string): Promise<MigrationConnection> {
  const pool = new pg.Pool({ connectionString: address, max: 1, connectionTimeoutMillis: 5000 });
  const factory = new PrismaPg(pool);
  const adapter = await factory.connect();
  // Prisma's adapter cuts a script at every semicolon, even inside a function's body.
  const run = async (script: string) => {
    await pool.query(script);
  };
  // Asked directly, PostgreSQL says in its own words why it cannot be reached.
  await run("SELECT 1");
  return hold(factory, adapter, run, () => pool.end());
}

/** The engine opens and closes connections as it likes: it is given this one each time and may not close it. */
function hold(
  factory: SqlMigrationAwareDriverAdapterFactory,
  adapter: SqlDriverAdapter,
  run: (script: string) => Promise<void>,
  close: () => Promise<void>,
): MigrationConnection {
  let failure: unknown;
  const remembering = (script: string) =>
    run(script).catch((error: unknown) => {
      failure ??= error;
      throw error;
    });
  const held: SqlDriverAdapter = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (level) => adapter.startTransaction(level),
    executeScript: remembering,
    dispose: async () => undefined,
  };
  const { provider, adapterName } = factory;
  return {
    factory: { provider, adapterName, connect: async () => held, connectToShadowDb: () => factory.connectToShadowDb() },
    run,
    rows: (query) => rowsOf(adapter, query),
    failure: () => failure,
    close,
  };
}

async function rowsOf(adapter: SqlDriverAdapter, sql: string): Promise<Record<string, unknown>[]> {
  const { columnNames, rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
  return rows.map((row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])));
}
