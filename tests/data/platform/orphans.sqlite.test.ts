import { expect, test } from "vitest";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { readSource } from "#app/platform/db/migrations/files.server.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

test("a migration that leaves rows without their parent is not made final", async () => {
  const { client, location } = data;
  await client.region.create({ data: { id: "r", nameZh: "", nameEn: "", branches: { create: { id: "b", nameZh: "", nameEn: "" } } } });
  const source = await readSource("sqlite");
  const migrations = [...source.migrations, { name: "9001_orphans", sql: `DELETE FROM "Region";` }];
  expect(await migrateDatabase(location, undefined, { ...source, migrations })).toEqual({
    ok: false,
    reason: "rows of Branch would point at nothing (nothing was changed)",
  });
  expect(await client.region.count()).toBe(1);
});
