import { expect, test } from "vitest";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = testDatabase();

test("a raw statement that is refused tells why, as a model's does", async () => {
  const { client } = db;
  await client.job.create({ data: { name: "taken" } });
  const again = client.$executeRaw`INSERT INTO "Job" ("name") VALUES (${"taken"})`;
  await expect(again).rejects.toSatisfy(isTaken);
});

test("raw statements that come in each other's way are run again", async () => {
  const { client } = db;
  await client.job.create({ data: { name: "counted", lastOutcome: "0" } });
  const raise = () =>
    client.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ lastOutcome: string }[]>`SELECT "lastOutcome" FROM "Job" WHERE "name" = ${"counted"}`;
      const next = String(Number(row?.lastOutcome) + 1);
      await tx.$executeRaw`UPDATE "Job" SET "lastOutcome" = ${next} WHERE "name" = ${"counted"}`;
    });
  await Promise.all(Array.from({ length: 20 }, raise));
  expect((await client.job.findUniqueOrThrow({ where: { name: "counted" } })).lastOutcome).toBe("20");
});
