import { afterEach, beforeEach, expect, test } from "vitest";
import type { BoardKind } from "#app/core/standings/board.ts";
import { boardView } from "#app/standings/board.server.ts";
import { standingView } from "#app/standings/standing.server.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import { twoBranches } from "#tests/support/people.ts";
import { addColleague, drilled, officer, visited } from "#tests/support/standings.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

/* What may be the matter with a board, and that the page is told so. */

let services: TestServices;
beforeEach(async () => {
  services = await openTestServices();
  await publishPolicy(services, { file: "policy.yaml", source: POLICY });
  await twoBranches(services);
  services.clock.at = Date.parse("2026-11-16T01:00:00Z");
});
afterEach(() => services.close());

const hr = officer("hr", "bank");
const filters = (kind: BoardKind) => readFilters(kind, new URLSearchParams("span=2026-Q4"));
async function board(kind: BoardKind = "people", me = hr) {
  const view = await boardView(services, me, kind, filters(kind));
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}
async function events(kind: BoardKind, id: string) {
  const view = await standingView(services, hr, kind, id, filters(kind));
  if (!view.ok) throw new Error(view.problem.code);
  return view.value.events.map(({ kind: of, names }) => [of, names.map(({ en }) => en)]);
}
const scenarios = ["easy", "middle", "hard"] as const;
async function assess(person: string, totals: readonly number[]) {
  for (const [i, slug] of scenarios.entries()) await drilled(services, { person, slug, on: `2026-10-0${i + 3}`, total: totals[i] ?? 0 });
}

test("a period without results is empty, and points to none where there is none", async () => {
  await addColleague(services, { id: "ada", branchId: "n1" });
  for (const kind of ["people", "branches", "regions", "posts"] as const) expect(await board(kind)).toMatchObject({ rows: [], ranked: 0, remarks: [], instead: null });
});

test("one person alone is first and last, and it is said", async () => {
  await addColleague(services, { id: "ada", branchId: "n1" });
  await assess("ada", [70, 80, 60]);
  expect(await board()).toMatchObject({ ranked: 1, remarks: ["one-subject"], rows: [{ id: "ada", place: 1, best: 1, worst: 1, band: null }] });
});

test("where all scores are equal nobody is before anybody, and it is said", async () => {
  for (const id of ["ada", "bo", "cy"]) {
    await addColleague(services, { id, branchId: "n1" });
    await assess(id, [75, 75, 75]);
  }
  const view = await board();
  expect(view).toMatchObject({ ranked: 3, distinguishable: false, remarks: ["flat"] });
  expect(view.rows.map(({ place, tied, best, worst }) => [place, tied, best, worst])).toEqual(Array.from({ length: 3 }, () => [1, true, 1, 3]));
});

test("people assessed in scenarios that nobody else had cannot be compared, and it is said", async () => {
  for (const [i, id] of ["ada", "bo", "cy", "di"].entries()) {
    await addColleague(services, { id, branchId: "n1" });
    for (const [j, slug] of scenarios.entries()) await drilled(services, { person: id, slug: `${slug}-${i < 2 ? "old" : "new"}`, on: `2026-10-0${j + 3}`, total: 60 + 7 * i + ((j * 5 + i) % 4) });
  }
  expect((await board()).remarks).toContain("apart");
});

test("visits of one evaluator alone leave branches without a place, and personnel are told why nothing more can be known", async () => {
  await services.db.branch.createMany({ data: ["n3", "s2"].map((id) => ({ id, nameZh: id, nameEn: id, regionId: "north" })) });
  for (const [i, branch] of ["n1", "n2", "n3", "s1", "s2"].entries()) {
    for (const day of ["05", "06", "07"]) await visited(services, { branch, evaluator: "only", on: `2026-10-${day}`, total: 60 + 5 * i + Number(day) });
  }
  const view = await board("branches");
  expect(view.remarks).toContain("one-evaluator");
  expect(view.rows).toEqual([]);
  expect(view.provisional.rows).toHaveLength(5);
  // Whoever belongs to a branch is told nothing about who came.
  expect((await board("branches", { ...officer("manager", "branch", "n1"), branchId: "n1" })).remarks).not.toContain("one-evaluator");
});

test("results of two branches count together, at the branch of the latest, and both are named", async () => {
  await addColleague(services, { id: "ada", branchId: "n1" });
  await addColleague(services, { id: "bo", branchId: "n2" });
  await assess("ada", [70, 80, 60]);
  await assess("bo", [60, 65, 70]);
  await services.db.person.update({ where: { id: "ada" }, data: { branchId: "s1" } });
  await drilled(services, { person: "ada", slug: "easy", on: "2026-11-09", total: 90 });
  expect((await board()).rows.find(({ id }) => id === "ada")).toMatchObject({ n: 4, branch: { en: "s1" } });
  expect(await events("people", "ada")).toEqual([["branches", ["n1", "s1"]]]);
  expect(await events("people", "bo")).toEqual([]);
});

test("a branch moved to another region in mid-period counts once, where it was last, and both are named", async () => {
  for (const branch of ["n1", "n2", "s1"]) for (const [i, day] of ["05", "12", "19"].entries()) await visited(services, { branch, evaluator: `e${i % 2}`, on: `2026-10-${day}`, total: 60 + i * 9 });
  await services.db.branch.update({ where: { id: "n1" }, data: { regionId: "south" } });
  await visited(services, { branch: "n1", evaluator: "e1", on: "2026-11-09", total: 80 });
  const rows = (await board("branches")).rows.filter(({ id }) => id === "n1");
  expect(rows).toMatchObject([{ n: 4, branch: { en: "south" } }]);
  expect(await events("branches", "n1")).toEqual([["regions", ["north", "south"]]]);
});
