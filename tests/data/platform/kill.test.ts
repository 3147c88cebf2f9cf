import { expect, test } from "vitest";
import { runChild } from "../../support/child.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

test("every acknowledged write outlives kill -9, and no transaction is left half done", { timeout: 240_000 }, async () => {
  const { client, kind, location } = data;
  const acknowledged: string[] = [];
  for (const round of [1, 2, 3, 4, 5]) {
    // Killed after another number of rows each time, so at another point of its work.
    let left = 150 + 97 * round;
    const { lines, signal } = await runChild("write-and-tell", { location, round }, (_, kill) => {
      left -= 1;
      if (left === 0) kill();
    });
    expect(signal).toBe("SIGKILL");
    acknowledged.push(...lines);
    const stored = new Set((await client.region.findMany({ select: { id: true } })).map(({ id }) => id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect([...stored].filter((id) => id.endsWith("-a") && !stored.has(id.replace(/-a$/, "-b")))).toEqual([]);
    if (kind === "sqlite") expect(await client.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: "ok" }]);
  }
  expect(acknowledged.length).toBeGreaterThan(2000);
});
