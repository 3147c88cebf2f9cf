import { afterEach, beforeEach, expect, test } from "vitest";
import { standardFigures } from "#app/standings/figures/figures.server.ts";
import { readCellFilters } from "#app/standings/figures/filters.ts";
import { figureTable } from "#app/standings/figures/tables.server.ts";
import { storeImport } from "#app/standings/outside/importing/save.server.ts";
import { wordsOf } from "#app/words/words-of.ts";
import { drilled, officer, openBoards, visited } from "#tests/support/standings.ts";
import { csvIn } from "#tests/support/table.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openBoards();
  await visited(services, { branch: "n1", evaluator: "e1", on: "2026-11-05", total: 80 });
  await drilled(services, { person: "p03", slug: "easy", on: "2026-11-06", total: 91 });
  const november = { month: "2026-11", standard: null };
  const figures = [
    { ...november, branchId: "n1", kind: "satisfaction" as const, value: 90, n: 30 },
    { ...november, branchId: "n1", kind: "complaints" as const, value: 3, n: 3000 },
    { ...november, branchId: "n2", kind: "satisfaction" as const, value: 60, n: 10 },
    { ...november, branchId: "s1", kind: "complaints" as const, value: 2, n: null },
    { ...november, branchId: "s1", kind: "satisfaction" as const, standard: "E01", value: 70, n: 5 },
    { ...november, branchId: "n1", kind: "satisfaction" as const, month: "2026-06", value: 10, n: 99 },
  ];
  const personId = "p01";
  await services.db.$transaction((tx) => storeImport(tx, { id: "i1", key: "k1", personId, at: services.clock.now(), fileName: "x.csv", figures }));
});
afterEach(() => services.close());

async function seen(me = officer("hr", "bank"), address = "") {
  const view = await standardFigures(services, { ...me, firmId: null }, readCellFilters(new URLSearchParams(address)));
  if (!view.ok) throw new Error(view.problem.code);
  const { standards, heard } = view.value;
  return { standards: standards.map(({ standard, heard: said }) => [standard, said.satisfaction?.mean ?? null]), of: heard.of, rows: heard.rows.map(({ place, own, heard: said }) => [place.id, own.visits?.value ?? null, own.drills?.n ?? null, said.satisfaction?.mean ?? null, said.complaints]) };
}

test("what customers said stands beside our own means, by place and by standard, in its months alone", async () => {
  expect(await seen()).toEqual({
    standards: [["E01", 70]],
    of: "branches",
    rows: [
      ["n1", 80, 12, 90, { count: 3, served: 3000 }],
      ["n2", null, 12, 60, null],
      ["s1", null, 12, null, { count: 2, served: null }],
    ],
  });
  expect((await seen(undefined, "span=2026-10")).rows).toEqual([]);
});

test("a region's personnel read of their branches alone", async () => {
  expect((await seen(officer("hr", "region", "south"))).rows.map(([place]) => place)).toEqual(["s1"]);
  expect((await seen(officer("hr", "bank"), "branch=n2")).rows.map(([place]) => place)).toEqual(["n2"]);
  expect((await seen(officer("hr", "region", "north"))).standards).toEqual([]);
});

test("it leaves as a table, a rate only where customers were counted", async () => {
  const table = await figureTable("heard", { services, me: { ...officer("hr", "bank"), firmId: null }, address: new URLSearchParams(), words: wordsOf("en", "Asia/Shanghai") });
  if (!table.ok) throw new Error(table.problem.code);
  const lines = (await csvIn(table.value)).slice(1).trimEnd().split("\r\n");
  expect(lines[0]).toBe("Branch,Assessments,n,Visits,n,Satisfaction,n,Complaints,\"Complaints per 10,000\"");
  expect(lines[1]).toMatch(/^n1,[\d.]+,12,80,1,90,30,3,10$/);
  expect(lines[3]).toMatch(/^s1,[\d.]+,12,,,,,2,$/);
});
