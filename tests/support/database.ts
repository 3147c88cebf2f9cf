import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import type { Database, DatabaseKind, DatabaseLocation, Db } from "#app/platform/db/database.ts";
import { sqliteFile } from "#app/platform/db/location.server.ts";
import { openDatabase } from "#app/platform/db/open.server.ts";
import { runOn } from "./postgres-server.ts";
import { keepSpare, takeSpare } from "./spare-databases.ts";

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
  const dataDir = await newFolder();
  if (!template.databaseUrl) {
    const place = inFolder(dataDir);
    await copyFile(sqliteFile(template), sqliteFile(place.location));
    return place;
  }
  const server = addressOf(template.databaseUrl, "postgres");
  const spare = await takeSpare(server);
  const databaseUrl = spare === null ? await createdFrom(template.databaseUrl) : addressOf(template.databaseUrl, spare);
  const remove = async () => {
    if (!(await keepSpare(server, databaseUrl))) await drop(databaseUrl);
    await removeFolder(dataDir);
  };
  return { location: { dataDir, databaseUrl }, remove };
}

/** A database without a single table. */
export async function emptyPlace(): Promise<Place> {
  const { databaseUrl: template } = inject("template");
  const dataDir = await newFolder();
  if (!template) return inFolder(dataDir);
  const databaseUrl = addressOf(template, newName());
  await runOn(addressOf(template, "postgres"), `CREATE DATABASE "${nameIn(databaseUrl)}"`);
  const remove = async () => {
    await drop(databaseUrl);
    await removeFolder(dataDir);
  };
  return { location: { dataDir, databaseUrl }, remove };
}

const newFolder = () => mkdtemp(join(tmpdir(), "counterpart-data-"));
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });
const inFolder = (dataDir: string): Place => ({ location: { dataDir, databaseUrl: null }, remove: () => removeFolder(dataDir) });

const newName = () => `test_${crypto.randomUUID()}`;
const nameIn = (address: string) => new URL(address).pathname.slice(1);

async function createdFrom(template: string): Promise<string> {
  const databaseUrl = addressOf(template, newName());
  await runOn(addressOf(template, "postgres"), `CREATE DATABASE "${nameIn(databaseUrl)}" TEMPLATE "${nameIn(template)}"`);
  return databaseUrl;
}

function drop(databaseUrl: string): Promise<void> {
  return runOn(addressOf(databaseUrl, "postgres"), `DROP DATABASE "${nameIn(databaseUrl)}" WITH (FORCE)`);
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
