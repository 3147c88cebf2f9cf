import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

const region = (id: string) => ({ id, nameZh: "华东区", nameEn: "East" });

test("a rollback takes no other request's acknowledged write with it", async () => {
  const { client } = data;
  const acknowledged: string[] = [];
  for (let round = 0; round < 6; round++) {
    let writes: Promise<unknown> = Promise.resolve();
    const failing = client.$transaction(async (tx) => {
      await tx.region.create({ data: region(`lost-${round}`) });
      writes = Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const { id } = await client.region.create({ data: region(`kept-${round}-${index}`) });
          acknowledged.push(id);
        }),
      );
      // Time for the others to write now, where the database lets them; where it makes them wait, they wait for this.
      await Promise.race([writes, pause(150)]);
      throw new Error("taken back");
    });
    await expect(failing).rejects.toThrow("taken back");
    await writes;
  }
  const stored = (await client.region.findMany()).map(({ id }) => id);
  expect(acknowledged).toHaveLength(300);
  expect(stored.sort()).toEqual(acknowledged.sort());
});

test("a plain read sees committed rows only, and goes on while a transaction is open", async () => {
  const { client } = data;
  await client.$transaction(async (tx) => {
    await tx.region.create({ data: region("open") });
    expect(await tx.region.findUnique({ where: { id: "open" } })).not.toBeNull();
    expect(await client.region.findUnique({ where: { id: "open" } })).toBeNull();
  });
  expect(await client.region.findUnique({ where: { id: "open" } })).not.toBeNull();
});

test("whoever was told that a row is written can read it", async () => {
  const { client } = data;
  const seen = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      await client.region.create({ data: region(`told-${index}`) });
      return client.region.findUnique({ where: { id: `told-${index}` } });
    }),
  );
  expect(seen.filter((row) => row === null)).toEqual([]);
});
