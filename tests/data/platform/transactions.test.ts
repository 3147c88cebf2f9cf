import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { isBusy, isTaken } from "#app/platform/db/refusals.server.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

beforeEach(async () => {
  await data.client.region.deleteMany();
});

const region = (id: string) => ({ id, nameZh: "华东区", nameEn: "East" });
const ids = async () => (await data.client.region.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);

test("transactions of many callers come out as if one had followed the other", async () => {
  const { client } = data;
  await client.region.create({ data: { id: "count", nameZh: "", nameEn: "0" } });
  await Promise.all(
    Array.from({ length: 40 }, () =>
      client.$transaction(async (tx) => {
        const { nameEn } = await tx.region.findUniqueOrThrow({ where: { id: "count" } });
        await pause(1);
        await tx.region.update({ where: { id: "count" }, data: { nameEn: String(Number(nameEn) + 1) } });
      }),
    ),
  );
  expect(await client.region.delete({ where: { id: "count" } })).toMatchObject({ nameEn: "40" });
});

test("of many who look first and then take the last place, one gets it", async () => {
  const { client } = data;
  const taken = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      client.$transaction(async (tx) => {
        if ((await tx.region.count()) > 0) return false;
        await tx.region.create({ data: region(`place-${index}`) });
        return true;
      }),
    ),
  );
  expect(taken.filter((mine) => mine)).toHaveLength(1);
  expect(await ids()).toHaveLength(1);
});

test("a transaction that fails leaves nothing, and the next one works", async () => {
  const { client } = data;
  const failing = client.$transaction(async (tx) => {
    await tx.region.create({ data: region("a") });
    await tx.region.create({ data: region("a") });
  });
  await expect(failing).rejects.toSatisfy(isTaken);
  expect(await ids()).toEqual([]);
  await client.$transaction((tx) => tx.region.create({ data: region("a") }));
  expect(await ids()).toEqual(["a"]);
});

test("a list of statements is written whole or not at all", async () => {
  const { client } = data;
  const create = (id: string) => client.region.create({ data: region(id) });
  await expect(client.$transaction([create("a"), create("b"), create("a")])).rejects.toSatisfy(isTaken);
  expect(await ids()).toEqual([]);
  await client.$transaction([create("a"), create("b")]);
  expect(await ids()).toEqual(["a", "b"]);
});

test("a transaction that takes too long is taken back and holds up nobody after it", async () => {
  const { client } = data;
  const slow = client.$transaction(
    async (tx) => {
      await tx.region.create({ data: region("slow") });
      await pause(300);
      await tx.region.create({ data: region("later") });
    },
    { timeout: 50 },
  );
  await expect(slow).rejects.toSatisfy(isBusy);
  await client.region.create({ data: region("next") });
  expect(await ids()).toEqual(["next"]);
});

test("a row that must have a parent is refused without one", async () => {
  const orphan = data.client.branch.create({ data: { id: "b", nameZh: "", nameEn: "", regionId: "none" } });
  await expect(orphan).rejects.toMatchObject({ code: "P2003" });
});

test("an inner transaction goes back without the outer one", async () => {
  const { client } = data;
  await client.$transaction(async (tx) => {
    await tx.region.create({ data: region("outer") });
    const inner = tx.$transaction(async (nested) => {
      await nested.region.create({ data: region("inner") });
      throw new Error("inner goes back");
    });
    await expect(inner).rejects.toThrow("inner goes back");
  });
  expect(await ids()).toEqual(["outer"]);
});
