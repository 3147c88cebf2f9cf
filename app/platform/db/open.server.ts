import { mkdir } from "node:fs/promises";
import type { Database, DatabaseLocation, Db } from "#app/platform/db/database.ts";
import { kindOf, sqliteFile } from "#app/platform/db/location.server.ts";
import { readMigrations } from "#app/platform/db/migrations/files.server.ts";
import { readiness } from "#app/platform/db/ready.server.ts";

/**
 * Opens the database at `location`. Only the chosen one's client is loaded. The connection is made at the first query,
 * so an unreachable server shows in `ready()`, not here.
 * @throws Error when the address is not one of PostgreSQL's
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const kind = kindOf(location);
  const migrations = await readMigrations(kind);
  const client = await openClient(location);
  return {
    kind,
    client,
    ready: () => readiness(client, migrations),
    close: () => client.$disconnect(),
  };
}

async function openClient(location: DatabaseLocation): Promise<Db> {
  if (location.databaseUrl) {
    const { openPostgres } = await import("#app/platform/db/postgres/open.server.ts");
    return openPostgres(location.databaseUrl);
  }
  await mkdir(location.dataDir, { recursive: true });
  const { openSqlite } = await import("#app/platform/db/sqlite/open.server.ts");
  return openSqlite(sqliteFile(location));
}
