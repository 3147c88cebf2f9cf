import { afterEach, beforeEach, expect, test } from "vitest";
import { spelledName } from "#app/people/spelling.server.ts";
import { boardView } from "#app/standings/board.server.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { readFilters, writeFilters, type Filters } from "#app/standings/view/filters.ts";
import { addColleague, officer, openLargeBoards } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openLargeBoards();
});
afterEach(() => services.close());

const hr = officer("hr", "bank");
async function list(asked: Partial<Filters> = {}, me: Reader = hr): Promise<BoardView> {
  const address = Object.entries(writeFilters(asked)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const view = await boardView(services, me, "people", readFilters("people", new URLSearchParams(address)));
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}
const ids = ({ rows }: BoardView) => rows.map(({ id }) => id);

test("a long board is read page by page, forwards and back, and every row comes once at its place", async () => {
  const first = await list();
  expect(first).toMatchObject({ ranked: 60, listed: 60, before: null });
  expect(first.rows).toHaveLength(50);
  const second = await list({ after: first.after });
  expect(second.rows).toHaveLength(10);
  expect(second.after).toBeNull();
  const all = [...first.rows, ...second.rows];
  expect(new Set(all.map(({ id }) => id)).size).toBe(60);
  for (const [i, row] of all.entries()) expect(row.place).toBe(1 + all.slice(0, i).filter(({ value }) => value > row.value).length);
  expect(ids(await list({ before: second.before }))).toEqual(ids(first));
  expect(ids(await list({ after: { depth: -9999, subjectId: "~" } }))).toEqual(ids(first));
  expect(ids(await list({ after: { depth: 9999, subjectId: "~" } }))).toEqual([]);
});

test("a person is found in the list, with those around, also from the last page", async () => {
  const all = [...(await list()).rows, ...(await list({ after: (await list()).after })).rows].map(({ id }) => id);
  const [last, middle] = [all.at(-1) ?? "", all[40] ?? ""];
  const around = await list({ find: middle });
  expect(ids(around)).toEqual(all.slice(15, 60));
  expect(around.before).not.toBeNull();
  expect(ids(await list({ find: last }))).toEqual(all.slice(34));
  expect(ids(await list({ find: "nobody" }))).toEqual(all.slice(0, 50));
  // Somebody who is not the reader's to see is not found, and the list is the reader's own.
  const south = await list({ find: "q00" }, officer("hr", "region", "south"));
  expect(ids(south).every((id) => Number(id.slice(1)) % 3 === 2)).toBe(true);
});

test("a name is found by characters, letters, initials and account, within what the reader sees", async () => {
  await services.db.person.update({ where: { id: "q03" }, data: { nameZh: "欧阳丽", nameEn: "Li Ouyang", spelling: spelledName("欧阳丽") } });
  for (const words of ["欧阳", "ouyangli", "oyl", "Ouyang", "ouyang", "q03"]) expect(ids(await list({ words })), words).toEqual(["q03"]);
  expect((await list({ words: "欧阳" })).rows[0]?.place).toBe((await list({ find: "q03" })).rows.find(({ id }) => id === "q03")?.place);
  expect(await list({ words: "nobody at all" })).toMatchObject({ rows: [], ranked: 60 });
  expect(ids(await list({ words: "欧阳" }, officer("hr", "region", "south")))).toEqual([]);
  for (const words of ["%", "_", "'", "\\"]) expect(ids(await list({ words })), words).toEqual([]);
});

test("filters and pages of a region hold its people alone, at the places of the whole board", async () => {
  const north = await list({ region: "north" });
  expect(north).toMatchObject({ ranked: 60, listed: 40 });
  expect(north.rows.every(({ branch }) => branch?.en !== "s1")).toBe(true);
  expect((await list({ post: "hotline" })).listed).toBe(20);
  expect((await list({ region: "south", post: "hotline" }))).toMatchObject({ listed: 0, rows: [] });
});

test("those without a place are paged by themselves, and counted", async () => {
  const source = { kind: "drill", contentHash: "h", failed: false, slug: "s1", period: "2026-11", at: new Date("2026-11-10T01:00:00Z"), total: 70, branchId: "n1", regionId: "north", post: "teller" };
  for (let i = 0; i < 55; i += 1) {
    const id = `w${String(i).padStart(2, "0")}`;
    await addColleague(services, { id, branchId: "n1" });
    await services.db.observation.create({ data: { ...source, id, sourceId: id, personId: id } });
  }
  const { provisional } = await list();
  expect(provisional).toMatchObject({ count: 55, after: "w49" });
  expect((await list({ waiting: "w49" })).provisional.rows.map(({ id }) => id)).toEqual(["w50", "w51", "w52", "w53", "w54"]);
  expect((await list({}, officer("hr", "region", "south"))).provisional).toEqual({ count: 0, rows: [], after: null });
});

test("a month, a quarter and the last ninety days are boards of their own; a time without results is none", async () => {
  expect((await list({ span: "2026-10" })).ranked).toBe(60);
  expect((await list({ span: "90d" })).ranked).toBe(60);
  expect((await list({ span: "2026-11" })).ranked).toBe(0);
  expect(await list({ span: "2031-Q1" })).toMatchObject({ ranked: 0, rows: [], instead: "2026-Q4" });
  expect(await services.db.board.count({ where: { span: "2031-Q1" } })).toBe(0);
  expect((await list()).choices.spans).toEqual(["90d", "2026-Q4", "2026-11", "2026-10"]);
});
