import { afterEach, beforeEach, expect, test } from "vitest";
import type { BoardKind, Measure } from "#app/core/standings/board.ts";
import { boardView } from "#app/standings/board.server.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import { standingView } from "#app/standings/standing.server.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { crew, officer, openLargeBoards, staff } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openLargeBoards();
});
afterEach(() => services.close());

const hr = officer("hr", "bank");
const filters = (kind: BoardKind, measure: Measure) => readFilters(kind, new URLSearchParams({ by: measure }));
async function board(me: Reader, kind: BoardKind, measure: Measure) {
  const view = await boardView(services, me, kind, filters(kind, measure));
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}
const why = (me: Reader, kind: BoardKind, id: string, measure: Measure) => standingView(services, me, kind, id, filters(kind, measure));
const notFound = { ok: false, problem: { code: "not-found" } };

test("branches are ranked by their people's assessments, and by these and visits together", async () => {
  const drills = await board(hr, "branches", "drills");
  expect(drills.rows.map(({ n }) => n)).toEqual([20, 20, 20]);
  const both = await board(hr, "branches", "composite");
  const visits = await board(hr, "branches", "total");
  for (const { id, value } of both.rows) {
    const [one, other] = [drills, visits].map(({ rows }) => rows.find((row) => row.id === id)?.value ?? 0);
    expect(Math.abs(value - (0.6 * one! + 0.4 * other!))).toBeLessThanOrEqual(1);
  }
});

test("a region needs three ranked branches for its visits, and says how many are missing", async () => {
  const visits = await board(hr, "regions", "total");
  expect(visits).toMatchObject({ rows: [], ranked: 0, needed: 3 });
  expect(visits.provisional.rows.map(({ id, n, missing }) => [id, n, missing])).toEqual([["north", 2, 1], ["south", 1, 2]]);
  const drills = await board(hr, "regions", "drills");
  expect(drills.rows.map(({ n }) => n).sort()).toEqual([20, 40]);
  expect((await board(hr, "regions", "composite")).provisional.rows).toHaveLength(2);
});

test("posts are compared by their people, without a name of anybody", async () => {
  const posts = await board(crew("p01"), "posts", "total");
  expect(posts.rows.map(({ id, n }) => [id, n]).sort()).toEqual([["hotline", 20], ["teller", 40]]);
  expect(posts.rows.every(({ name, opens }) => name === null && !opens)).toBe(true);
});

test("what a team is made of is opened by those who answer for it, its members by name to them alone", async () => {
  const own: Reader = { id: "q00", grants: [staff], branchId: "n1", regionId: "north", post: "teller" };
  const asStaff = await why(own, "branches", "n1", "drills");
  expect(asStaff).toMatchObject({ ok: true, value: { team: { members: 20, needed: 5, listed: [] }, lines: [], steps: null } });
  const asManager = await why(officer("manager", "branch", "n1", "n1"), "branches", "n1", "drills");
  expect(asManager.ok && asManager.value.team?.listed.length).toBe(20);
  expect(asManager.ok && asManager.value.team?.listed.every(({ subject }) => Number(subject.id.slice(1)) % 3 === 0)).toBe(true);
  expect(await why(officer("manager", "branch", "n1", "n1"), "branches", "s1", "drills")).toEqual(notFound);
  expect(await why(own, "regions", "north", "drills")).toEqual(notFound);
  expect(await why(officer("hr", "region", "north"), "regions", "south", "drills")).toEqual(notFound);
  expect(await why(officer("hr", "region", "north"), "posts", "teller", "total")).toEqual(notFound);
  expect((await why(hr, "posts", "teller", "total")).ok).toBe(true);
  expect(await why(hr, "branches", "n1", "composite")).toMatchObject({ value: { team: { parts: [{ measure: "drills", weight: 60 }, { measure: "total", weight: 40 }] } } });
});

test("a person who worked in two branches, and a branch that changed regions, are told so", async () => {
  const at = new Date("2026-11-10T01:00:00Z");
  const base = { contentHash: "h", failed: false, period: "2026-11", at, total: 70 };
  await services.db.observation.create({ data: { ...base, id: "x1", sourceId: "x1", kind: "drill", personId: "q00", branchId: "s1", regionId: "south", post: "teller", slug: "s1" } });
  await services.db.observation.create({ data: { ...base, id: "x2", sourceId: "x2", kind: "visit", branchId: "n1", regionId: "south", slug: "counter", evaluatorId: "e1" } });
  expect(await why(hr, "people", "q00", "total")).toMatchObject({ value: { subject: { branch: { en: "s1" } }, events: [{ kind: "branches" }] } });
  expect(await why(hr, "branches", "n1", "total")).toMatchObject({ value: { events: [{ kind: "regions" }] } });
  expect(await why(hr, "people", "q03", "total")).toMatchObject({ value: { events: [] } });
});
