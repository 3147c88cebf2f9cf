import { stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { sqliteFile } from "#app/platform/db/location.server.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();
const MiB = 1024 * 1024;

test("the write-ahead log stays bounded, also after one large transaction", async () => {
  const { client, location } = data;
  const walBytes = async () => (await stat(`${sqliteFile(location)}-wal`)).size;
  const name = "字".repeat(MiB / 3);
  await client.region.create({ data: { id: "r", nameZh: name, nameEn: "" } });
  for (let n = 0; n < 40; n++) await client.region.update({ where: { id: "r" }, data: { nameEn: String(n), nameZh: name + n } });
  expect(await walBytes()).toBeLessThanOrEqual(16 * MiB);

  await client.$transaction(async (tx) => {
    for (let n = 0; n < 24; n++) await tx.region.create({ data: { id: `large-${n}`, nameZh: name, nameEn: "" } });
  });
  expect(await walBytes()).toBeGreaterThan(20 * MiB);
  for (let n = 0; n < 10; n++) await client.region.update({ where: { id: "r" }, data: { nameEn: String(n), nameZh: name + n } });
  expect(await walBytes()).toBeLessThanOrEqual(16 * MiB);
});

test("the settings that keep data safe are on", async () => {
  const { client } = data;
  // Through a transaction, to ask the connection that writes.
  const ask = (name: string) => client.$transaction((tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`));
  const values = await Promise.all(["journal_mode", "synchronous", "foreign_keys", "recursive_triggers"].map(ask));
  expect(values.flatMap((rows) => rows.flatMap(Object.values)).map(String)).toEqual(["wal", "2", "1", "1"]);
});
