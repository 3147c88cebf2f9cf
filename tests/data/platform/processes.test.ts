import { expect, test } from "vitest";
import { runChild } from "../../support/child.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

test("two processes that read and then write lose nothing: 600 of 600", { timeout: 240_000 }, async () => {
  const { client, location } = data;
  const date = new Date("2026-01-01T00:00:00Z");
  await client.signInThrottle.create({ data: { key: "counter", failures: 0, until: date, updatedAt: date } });
  const ends = await Promise.all([1, 2].map(() => runChild("increment", { location, times: 300 })));
  expect(ends.map(({ code, lines }) => [code, lines.length])).toEqual([
    [0, 300],
    [0, 300],
  ]);
  expect(await client.signInThrottle.findUnique({ where: { key: "counter" } })).toMatchObject({ failures: 600 });
});
