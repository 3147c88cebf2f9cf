import { expect, test } from "vitest";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

test("values come back as they were written", async () => {
  const { client } = data;
  const at = new Date("2026-02-28T23:59:59.987Z");
  const person = {
    id: "p", account: "li.na", nameZh: "李娜\n“引号”'", nameEn: "Li Na 🏦 \\ % _ --", spelling: "lina ln", passwordHash: null, post: "", branchId: null,
    firmId: null, hiredOn: "2026-02-28", language: "zh", theme: null, seat: null, allowance: -2147483648, allowanceReason: null, demonstration: true,
    leftAt: at, createdAt: new Date("1970-01-01T00:00:00.000Z"),
  };
  expect(await client.person.create({ data: person })).toEqual(person);
  expect(await client.person.findMany()).toEqual([person]);
  expect(await client.person.findMany({ where: { leftAt: { gte: at }, createdAt: { lt: at }, nameZh: { contains: "娜" } } })).toEqual([person]);
  expect(await client.person.findMany({ where: { OR: [{ leftAt: { gt: at } }, { leftAt: null }, { demonstration: false }] } })).toEqual([]);
});

test("an empty answer and a sum over it have their types", async () => {
  const { client } = data;
  expect(await client.region.findMany()).toEqual([]);
  expect(await client.region.count()).toBe(0);
  expect(await client.sitting.aggregate({ _max: { headSeq: true }, _min: { startedAt: true } })).toEqual({
    _max: { headSeq: null },
    _min: { startedAt: null },
  });
});

test("raw SQL takes and gives the same values", async () => {
  const { client } = data;
  const at = new Date("2026-03-01T08:00:00.000Z");
  await client.$executeRaw`INSERT INTO "Job" ("name", "lockedUntil", "lastOutcome") VALUES (${"raw"}, ${at}, ${null})`;
  expect(await client.job.findUnique({ where: { name: "raw" } })).toMatchObject({ lockedUntil: at, lastOutcome: null });
  const rows = await client.$queryRaw`SELECT "name", "lockedUntil", "lastOutcome" FROM "Job" WHERE "lockedUntil" = ${at}`;
  expect(rows).toEqual([{ name: "raw", lockedUntil: at, lastOutcome: null }]);
  expect(await client.$executeRaw`UPDATE "Job" SET "lastOutcome" = 'done'`).toBe(1);
});
