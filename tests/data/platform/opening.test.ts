import { expect, test } from "vitest";
import { openDatabase } from "#app/platform/db/open.server.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

test("the address decides which database is opened", async () => {
  expect(data.database.kind).toBe(data.kind);
  await expect(openDatabase({ dataDir: "unused", databaseUrl: "mysql://somewhere/x" })).rejects.toThrow(/must begin with postgresql:/);
});

test("a database that cannot be reached says so, and is no reason to stop the process", async () => {
  const far = await openDatabase({ dataDir: "unused", databaseUrl: "postgresql://127.0.0.1:1/none" });
  expect(await far.ready()).toEqual({ ok: false, reason: "the database did not answer: Can't reach database server at 127.0.0.1:1" });
  await far.close();
});

test("closing lets go of the database, and it can be opened again", async () => {
  const again = await openDatabase(data.location);
  expect(await again.ready()).toEqual({ ok: true });
  await again.close();
  expect(await data.database.ready()).toEqual({ ok: true });
});
