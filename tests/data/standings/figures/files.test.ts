import { afterEach, beforeEach, expect, test } from "vitest";
import { figureTable, readPart, type FigurePart } from "#app/standings/figures/tables.server.ts";
import { wordsOf } from "#app/words/words-of.ts";
import { drilled, officer, openBoards, visited, write } from "#tests/support/standings.ts";
import { csvIn } from "#tests/support/table.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openBoards();
  for (const [branch, total] of [["n1", 80], ["n2", 70], ["s1", 60]] as const) await visited(services, { branch, evaluator: "e1", on: "2026-11-05", total });
  await drilled(services, { person: "p01", slug: "easy", on: "2026-11-06", total: 91, attitude: 77 });
});
afterEach(() => services.close());

const words = wordsOf("en", "Asia/Shanghai");
async function linesOf(part: FigurePart, me = officer("hr", "bank"), address = "") {
  const table = await figureTable(part, { services, me: { ...me, firmId: null }, address: new URLSearchParams(address), words });
  if (!table.ok) throw new Error(table.problem.code);
  return (await csvIn(table.value)).slice(1).trimEnd().split("\r\n");
}

test("each picture leaves as its table, with its n", async () => {
  expect(await linesOf("dimensions")).toEqual(["Branch,Source,Dimension,Mean,n", "n1,Assessments,Attitude,77,1"]);
  expect(await linesOf("trend")).toEqual(["Dimension,Month,Source,Mean,from,to,n", "Attitude,2026-11,Assessments,77,,,1"]);
  expect((await linesOf("bins")).filter((line) => line.startsWith("Attitude,Assessments") && line.endsWith(",1"))).toEqual(["Attitude,Assessments,70–79,1"]);
  expect(await linesOf("standards")).toHaveLength(1);
});

test("single results leave all pages, none of another's scope, and never an evaluator", async () => {
  const all = await linesOf("observations");
  // Three visits, and the assessments of the crew: eleven with three, one with two, and one more.
  expect(all).toHaveLength(1 + 3 + 11 * 3 + 2 + 1);
  expect(all.join()).not.toContain("e1,");
  const south = await linesOf("observations", officer("hr", "region", "south"));
  expect(south.slice(1).every((line) => line.includes(",s1,"))).toBe(true);
  expect(await figureTable("observations", { services, me: { ...officer("hr", "region", "south"), firmId: null }, address: new URLSearchParams("branch=n1"), words })).toMatchObject({ ok: false });
});

test("branches without a visit and red lines leave too, all of them", async () => {
  expect(await linesOf("unvisited")).toEqual(["Branch"]);
  expect(await linesOf("unvisited", undefined, "span=2026-10")).toEqual(["Branch", "n1", "n2", "s1"]);
  expect(await linesOf("failures")).toHaveLength(1);
  // More than one page of them.
  for (let i = 0; i < 51; i += 1) {
    const score = { total: 20, failed: true, dimensions: {} };
    await write(services, { kind: "drill", sourceId: `red ${i}`, personId: "p01", slug: `s${i}`, contentHash: "h", period: "2026-11", at: Date.parse("2026-11-07T01:00:00Z"), score });
  }
  expect(await linesOf("failures")).toHaveLength(1 + 51);
});

test("an address names a picture or nothing", () => {
  expect([readPart("trend"), readPart("everything"), readPart(null)]).toEqual(["trend", null, null]);
});
