import { afterEach, expect, test } from "vitest";
import Sqlite from "better-sqlite3";
import type { Db } from "#app/platform/db/database.ts";
import { sqliteFile } from "#app/platform/db/location.server.ts";
import { isBusy } from "#app/platform/db/refusals.server.ts";
import type { SqliteOptions } from "#app/platform/db/sqlite/adapter.server.ts";
import { openConnections } from "#app/platform/db/sqlite/connection.server.ts";
import { openSqlite } from "#app/platform/db/sqlite/open.server.ts";
import { copyTemplate } from "../../support/database.ts";

const leftOpen: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of leftOpen.splice(0).reverse()) await close();
});

/** A client on a database of its own, and the connection of somebody else's. */
async function openTwice(options: SqliteOptions): Promise<{ client: Db; other: Sqlite.Database }> {
  const place = await copyTemplate();
  const client = openSqlite(sqliteFile(place.location), options);
  await client.region.count();
  const other = new Sqlite(sqliteFile(place.location), { timeout: 0 });
  leftOpen.push(place.remove, () => client.$disconnect(), () => void other.close());
  return { client, other };
}

const region = (id: string) => ({ id, nameZh: "华东区", nameEn: "East" });
const create = async (client: Db, id: string) => client.region.create({ data: region(id) });
const createInTransaction = (client: Db, id: string) => client.$transaction((tx) => create(tx as Db, id));
const ids = async (client: Db) => (await client.region.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);

test.each([
  ["a transaction", createInTransaction],
  ["a single write", create],
])("%s waits for another process's lock while reads go on", async (_, write) => {
  const { client, other } = await openTwice({});
  other.exec("BEGIN IMMEDIATE");
  const waiting = write(client, "waited");
  for (let n = 0; n < 20; n++) expect(await ids(client)).toEqual([]);
  other.exec("COMMIT");
  await waiting;
  expect(await ids(client)).toEqual(["waited"]);
});

test.each([
  ["a transaction that cannot begin", createInTransaction],
  ["a single write that gets no lock", create],
])("%s fails cleanly, and the next one succeeds", async (_, write) => {
  const { client, other } = await openTwice({ patienceMs: 30 });
  other.exec("BEGIN IMMEDIATE");
  await expect(write(client, "refused")).rejects.toSatisfy(isBusy);
  await expect(write(client, "refused")).rejects.toSatisfy(isBusy);
  other.exec("COMMIT");
  await write(client, "next");
  expect(await ids(client)).toEqual(["next"]);
});

test("a lock held by somebody else at COMMIT fails that request only", async () => {
  // With a write-ahead log nobody can be in the way of a COMMIT; with a rollback journal a reader can.
  const withJournal: typeof openConnections = (file) => {
    const setUp = new Sqlite(file);
    setUp.pragma("journal_mode = DELETE");
    const reader = new Sqlite(file, { readonly: true });
    for (const connection of [setUp, reader]) connection.defaultSafeIntegers(true);
    setUp.pragma("busy_timeout = 0");
    return { writer: setUp, reader };
  };
  const { client, other } = await openTwice({ open: withJournal });
  other.exec("BEGIN");
  expect(other.prepare(`SELECT count(*) AS n FROM "Region"`).get()).toEqual({ n: 0 });
  await expect(createInTransaction(client, "refused")).rejects.toSatisfy(isBusy);
  other.exec("COMMIT");
  await createInTransaction(client, "next");
  await create(client, "after");
  expect(await ids(client)).toEqual(["after", "next"]);
});

test("a COMMIT that is refused for a missing parent leaves nothing open", async () => {
  const { client } = await openTwice({});
  const orphan = client.$transaction(async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
    await tx.branch.create({ data: { id: "b", nameZh: "", nameEn: "", regionId: "none" } });
  });
  await expect(orphan).rejects.toThrow();
  await createInTransaction(client, "next");
  expect(await client.branch.count()).toBe(0);
  expect(await ids(client)).toEqual(["next"]);
});

test("when the disk is full the request fails whole, and works again once there is room", async () => {
  const small: typeof openConnections = (file) => {
    const connections = openConnections(file);
    const pages = Number(connections.writer.pragma("page_count", { simple: true }));
    connections.writer.pragma(`max_page_count = ${pages + 4}`);
    return connections;
  };
  const { client } = await openTwice({ open: small });
  const large = { id: "large", nameZh: "满".repeat(100_000), nameEn: "" };
  const filling = client.$transaction(async (tx) => {
    await tx.region.create({ data: region("before") });
    await tx.region.create({ data: large });
  });
  await expect(filling).rejects.toThrow();
  expect(await ids(client)).toEqual([]);
  await createInTransaction(client, "small");
  await client.$transaction((tx) => tx.$queryRaw`PRAGMA max_page_count = 1000000`);
  await client.region.create({ data: large });
  expect(await ids(client)).toEqual(["large", "small"]);
});

test("once SQLite itself has ended a transaction, the rest of it is not written on its own", async () => {
  const { client, other } = await openTwice({});
  other.exec(`CREATE TRIGGER "ends_all" BEFORE INSERT ON "Job" BEGIN SELECT RAISE(ROLLBACK, 'as a failing disk does'); END`);
  const ended = client.$transaction(async (tx) => {
    await tx.region.create({ data: region("before") });
    await tx.job.create({ data: { name: "j" } }).catch(() => undefined);
    await tx.region.create({ data: region("behind") }).catch(() => undefined);
  });
  await expect(ended).rejects.toThrow();
  await createInTransaction(client, "next");
  expect(await ids(client)).toEqual(["next"]);
});
