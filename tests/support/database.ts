import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import type { Database, DatabaseKind, DatabaseLocation, Db } from "#app/platform/db/database.ts";
import { sqliteFile } from "#app/platform/db/location.server.ts";
import { openDatabase } from "#app/platform/db/open.server.ts";
import { runOn } from "./postgres-server.ts";

export type TestDatabase = {
  readonly kind: DatabaseKind;
  readonly database: Database;
  readonly client: Db;
  readonly location: Required<DatabaseLocation>;
};

/** The kind this run of the data tests is on. */
export const kind: DatabaseKind = process.env.TEST_DATABASE === "postgres" ? "postgres" : "sqlite";

/**
 * A migrated, empty database for the calling test file or `describe`: made before its tests, gone after them.
 * Its properties may be read once the tests run.
 */
export function testDatabase(): TestDatabase {
  let database: Database | undefined;
  let place: Place | undefined;
  beforeAll(async () => {
    place = await copyTemplate();
    database = await openDatabase(place.location);
  });
  afterAll(async () => {
    await database?.close();
    await place?.remove();
  });
  return {
    kind,
    get database() {
      return made(database);
    },
    get client() {
      return made(database).client;
    },
    get location() {
      return made(place).location;
    },
  };
}

export type Place = { readonly location: Required<DatabaseLocation>; remove(): Promise<void> };

/** A database as the template is: migrated and empty. */
export async function copyTemplate(): Promise<Place> {
  const template = inject("template");
  const place = await newPlace((address, name) => {
    const from = new URL(template.databaseUrl ?? "").pathname.slice(1);
    return runOn(address, `CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  });
  if (!template.databaseUrl) await copyFile(sqliteFile(template), sqliteFile(place.location));
  return place;
}

/** A database without a single table. */
export function emptyPlace(): Promise<Place> {
  return newPlace((address, name) => runOn(address, `CREATE DATABASE "${name}"`));
}

async function newPlace(create: (address: string, name: string) => Promise<void>): Promise<Place> {
  const template = inject("template");
  const dataDir = await mkdtemp(join(tmpdir(), "counterpart-data-"));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  if (!template.databaseUrl) return { location: { dataDir, databaseUrl: null }, remove: removeFolder };
  const name = `test_${crypto.randomUUID()}`;
  const server = addressOf(template.databaseUrl, "postgres");
  await create(server, name);
  const remove = async () => {
    await runOn(server, `DROP DATABASE "${name}" WITH (FORCE)`);
    await removeFolder();
  };
  return { location: { dataDir, databaseUrl: addressOf(template.databaseUrl, name) }, remove };
}

function addressOf(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = database;
  return url.href;
}

function made<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The test database is made when the tests run, not while they are declared.");
  return value;
}
