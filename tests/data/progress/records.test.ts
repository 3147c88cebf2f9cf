import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRecordsFilter } from "#app/drills/progress/records-filter.ts";
import { recordsView } from "#app/drills/records.server.ts";
import { addPast, colleague, giveBack, openPast } from "#tests/support/past.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
const me = { id: "cora" };
const asked = (address: string) => recordsView(services, me, readRecordsFilter(new URLSearchParams(address)));
const ids = async (address: string) => (await asked(address)).sittings.map(({ id }) => id);

beforeAll(async () => {
  const past = await openPast();
  services = past.services;
  await colleague(services, "cora", "n1");
  await colleague(services, "dan", "n1");
  await addPast(services, { id: "s1", person: "cora", on: "2026-09-02", hints: 2 });
  await addPast(services, { id: "s2", person: "cora", on: "2026-10-02", mode: "assessment", grade: past.gold });
  await addPast(services, { id: "s3", person: "cora", on: "2026-10-03", fromId: "s1", outcome: "lost" });
  await addPast(services, { id: "s4", person: "cora", on: "2026-11-03", slug: "gone-by", outcome: "left", total: 20 });
  await addPast(services, { id: "s5", person: "cora", on: "2026-11-04", open: true });
  await addPast(services, { id: "other", person: "dan", on: "2026-11-04" });
  await giveBack(services, "s2");
});
afterAll(() => services.close());

describe("one's own records", () => {
  test("are all of them, the latest first, each with what sets it apart", async () => {
    const { sittings, found, of, choices } = await asked("");
    expect(sittings.map(({ id }) => id)).toEqual(["s5", "s4", "s3", "s2", "s1"]);
    expect([found, of]).toEqual([5, 5]);
    expect(sittings.map(({ hints }) => hints)).toEqual([0, 0, 0, 0, 2]);
    expect(sittings.map(({ takenUpAt }) => takenUpAt)).toEqual([null, null, 1, null, null]);
    expect(sittings.map(({ givenBack }) => givenBack)).toEqual([false, false, false, true, false]);
    expect(choices.months).toEqual(["2026-11", "2026-10", "2026-09"]);
    expect(choices.scenarios.map(({ slug }) => slug)).toEqual(["gone-by", "trapped-card"]);
  });

  test("are narrowed by scenario, mode, result, month and words", async () => {
    expect(await ids("scenario=gone-by")).toEqual(["s4"]);
    expect(await ids("mode=assessment")).toEqual(["s2"]);
    expect(await ids("result=open")).toEqual(["s5"]);
    expect(await ids("result=lost")).toEqual(["s3"]);
    expect(await ids("month=2026-10")).toEqual(["s3", "s2"]);
    expect(await ids("month=2026-10&mode=practice")).toEqual(["s3"]);
    // The title of the trapped card is `word`, in English.
    expect(await ids("words=WORD&result=left")).toEqual(["s4"]);
    expect(await asked("words=word qqq")).toMatchObject({ sittings: [], found: 0, of: 5 });
  });

  test("begin anew where the address names somebody else's sitting", async () => {
    expect(await ids("older=other")).toEqual(["s5", "s4", "s3", "s2", "s1"]);
  });

  test("go on from a page where it ended, whatever began meanwhile and though many began at once", async () => {
    await colleague(services, "eve", "n1");
    // All at the same instant: the order is that of the ids.
    for (let i = 0; i < 60; i += 1) await addPast(services, { id: `e${String(i).padStart(2, "0")}`, person: "eve", on: "2026-11-05" });
    const of = (address: string) => recordsView(services, { id: "eve" }, readRecordsFilter(new URLSearchParams(address)));
    const first = await of("");
    expect(first.sittings).toHaveLength(50);
    expect(first.newer).toBeNull();
    await addPast(services, { id: "e99", person: "eve", on: "2026-11-06" });
    const second = await of(`older=${first.older}`);
    expect([...first.sittings, ...second.sittings].map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, i) => `e${String(59 - i).padStart(2, "0")}`));
    expect(second.older).toBeNull();
    const back = await of(`newer=${second.newer}`);
    expect(back.sittings.map(({ id }) => id)).toEqual(first.sittings.map(({ id }) => id));
    expect(back.newer).toBe("e59");
    expect((await of(`newer=${back.newer}`)).sittings.map(({ id }) => id)).toEqual(["e99"]);
  });
});
