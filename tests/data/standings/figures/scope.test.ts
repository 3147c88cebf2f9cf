import { afterAll, beforeAll, expect, test } from "vitest";
import type { Grant } from "#app/core/access/grant.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { retractObservation, type NewObservation } from "#app/platform/observations.server.ts";
import { coverageFigures, dimensionFigures, observationList, overviewFigures, standardFigures } from "#app/standings/figures/figures.server.ts";
import { readCellFilters } from "#app/standings/figures/filters.ts";
import { twoBranches } from "#tests/support/people.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import { addColleague, write } from "#tests/support/standings.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await openTestServices();
  services.clock.at = Date.parse("2026-11-16T01:00:00Z");
  await publishPolicy(services, { file: "policy.yaml", source: POLICY });
  await twoBranches(services);
  const people = [["ada", "n1", "teller"], ["bo", "n1", "lobby"], ["cy", "n2", "teller"], ["di", "s1", "teller"], ["ed", "s1", "teller"], ["flo", null, "teller"]] as const;
  for (const [id, branchId, post] of people) await addColleague(services, { id, branchId, post });
  await addColleague(services, { id: "new", branchId: "n1", hiredOn: "2026-10-20" });
  // Attitude by hand: ada 60 and 80, bo 100, cy 40, di 90, flo 20; a visit of 70 in n1 and one of 50 in s1.
  for (const [id, personId, attitude, kept] of [["o1", "ada", 60, 1], ["o2", "ada", 80, 3], ["o3", "bo", 100, 4], ["o4", "cy", 40, 0], ["o5", "di", 90, 2], ["o6", "flo", 20, 2], ["o7", "new", 55, 1]] as const) {
    await write(services, drill(id, personId, id === "o1" ? "2026-10" : "2026-11", attitude, kept));
  }
  await write(services, visit("v1", "n1", 70));
  await write(services, visit("v2", "s1", 50));
  await write(services, drill("gone", "ada", "2026-11", 0, 0));
  await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: "gone", reason: "upheld-appeal" }));
});
afterAll(() => services.close());

const score = (attitude: number, failed = false) => ({ total: attitude, failed, dimensions: { attitude: { score: attitude } } });

function drill(sourceId: string, personId: string, period: string, attitude: number, kept: number): NewObservation {
  return { kind: "drill", sourceId, personId, slug: "s", contentHash: "h", period, at: Date.parse(`${period}-05T01:00:00Z`), score: score(attitude, attitude === 20), standards: [{ standard: "A01", possible: 4, kept }] };
}

function visit(sourceId: string, branchId: string, attitude: number): NewObservation {
  return { kind: "visit", sourceId, branchId, evaluatorId: "eve", slug: "f", contentHash: "h", period: "2026-11", at: Date.parse("2026-11-09T01:00:00Z"), score: score(attitude), standards: [{ standard: "A01", possible: 2, kept: 1 }] };
}

const reader = (role: Grant["role"], scope: Grant["scope"], scopeId = "", firmId: string | null = null) => ({ id: "reader", branchId: null, firmId, grants: [{ role, scope, scopeId }] });
const filters = (query = "") => readCellFilters(new URLSearchParams(query));
type Reader = ReturnType<typeof reader>;

async function attitude(me: Reader, query = "") {
  const view = await dimensionFigures(services, me, filters(query));
  if (!view.ok) return view.problem.code;
  const of = view.value.dimensions[0];
  return { drills: of?.span.drills && [of.span.drills.n, of.span.drills.mean], visits: of?.span.visits && [of.span.visits.n, of.span.visits.mean], rows: view.value.heat.rows.map(({ place }) => place.id) };
}

async function listed(me: Reader, query = "") {
  const view = await observationList(services, me, filters(query));
  if (!view.ok) return view.problem.code;
  return view.value.rows.map(({ person, branch, opens, kind }) => `${kind} ${branch?.id ?? "-"} ${person?.id ?? "-"} ${opens?.page ?? "-"}`).sort();
}

test("personnel of the bank see everything that counts, of a region its branches, of a branch the branch", async () => {
  expect(await attitude(reader("hr", "bank"))).toEqual({ drills: [7, (60 + 80 + 100 + 40 + 90 + 20 + 55) / 7], visits: [2, 60], rows: ["n1", "n2", "s1"] });
  expect(await attitude(reader("hr", "region", "south"))).toEqual({ drills: [1, 90], visits: [1, 50], rows: ["s1"] });
  expect(await attitude(reader("manager", "branch", "n1"))).toEqual({ drills: [4, (60 + 80 + 100 + 55) / 4], visits: [1, 70], rows: ["n1"] });
  expect(await attitude(reader("manager", "branch", "n2"))).toEqual({ drills: [1, 40], visits: null, rows: ["n2"] });
});

test("the address narrows by month, place, post and kind, and what is not the reader's is not found", async () => {
  const hr = reader("hr", "bank");
  expect(await attitude(hr, "span=2026-10")).toMatchObject({ drills: [1, 60], visits: null });
  expect(await attitude(hr, "region=north")).toMatchObject({ drills: [5, 67], visits: [1, 70], rows: ["n1", "n2"] });
  expect(await attitude(hr, "branch=s1&kind=visits")).toEqual({ drills: null, visits: [1, 50], rows: ["s1"] });
  expect(await attitude(hr, "post=lobby")).toMatchObject({ drills: [1, 100], visits: null });
  const [south, manager] = [reader("hr", "region", "south"), reader("manager", "branch", "n1")];
  for (const [me, query] of [[south, "region=north"], [south, "branch=n1"], [manager, "branch=n2"], [manager, "region=north"], [hr, "branch=none"], [hr, "region=none"], [hr, "region=north&branch=s1"]] as const) {
    const asked = filters(query);
    for (const view of [dimensionFigures, standardFigures, overviewFigures, observationList]) expect(await view(services, me, asked)).toMatchObject({ ok: false, problem: { code: "not-found" } });
    expect(await coverageFigures(services, me, asked, null)).toMatchObject({ ok: false });
  }
});

test("whoever answers for no place, and an outside firm's people, see nothing of the bank", async () => {
  for (const me of [reader("manager", "self"), reader("trainer", "bank"), reader("hr", "bank", "", "firm")]) {
    expect(await attitude(me)).toEqual({ drills: null, visits: null, rows: [] });
    expect(await listed(me)).toEqual([]);
    const coverage = await coverageFigures(services, me, filters(), null);
    expect(coverage.ok && [coverage.value.covered, coverage.value.undrilled.rows, coverage.value.failures]).toEqual([{ people: { all: 0, drilled: 0 }, branches: { all: 0, visited: 0 } }, [], []]);
  }
});

test("results are listed with the names a reader may read, and never with an evaluator", async () => {
  expect(await listed(reader("manager", "branch", "n1"))).toEqual(["drills n1 ada drill", "drills n1 ada drill", "drills n1 bo drill", "drills n1 new drill", "visits n1 - result"]);
  // Personnel may not open drills, and learn no name from months of induction.
  expect(await listed(reader("hr", "region", "north"), "kind=drills&span=2026-11")).toEqual(["drills n1 - -", "drills n1 ada -", "drills n1 bo -", "drills n2 cy -"]);
  expect(JSON.stringify(await observationList(services, reader("hr", "bank"), filters()))).not.toContain("eve");
  // Somebody who has moved is read where they are now.
  await services.db.person.update({ where: { id: "bo" }, data: { branchId: "s1" } });
  expect(await listed(reader("manager", "branch", "n1"), "post=lobby")).toEqual(["drills n1 - -"]);
  await services.db.person.update({ where: { id: "bo" }, data: { branchId: "n1" } });
});

test("shares of a standard are by hand what was kept of what was at stake", async () => {
  const view = await standardFigures(services, reader("hr", "bank"), filters());
  if (!view.ok) throw new Error(view.problem.code);
  const [a01, ...others] = view.value.standards;
  expect(others).toEqual([]);
  expect(a01).toMatchObject({ standard: "A01", dimension: "attitude", transfer: null, weak: true });
  expect(a01?.kept).toEqual({ drills: { n: 7, value: (100 * 13) / 28 }, visits: { n: 2, value: 50 } });
  expect(view.value.heat.rows.map(({ place, cells }) => [place.id, cells[0]?.drills?.value ?? null, cells[0]?.visits?.n ?? 0])).toEqual([["n1", (100 * 9) / 16, 1], ["n2", 0, 0], ["s1", 50, 1]]);
});

test("coverage names who was not assessed, and which branches nobody visited", async () => {
  const of = async (me: Reader, query = "", after: string | null = null) => {
    const view = await coverageFigures(services, me, filters(query), after);
    if (!view.ok) throw new Error(view.problem.code);
    const { covered, undrilled, unvisited, redLines, failures } = view.value;
    return { people: [covered.people.drilled, covered.people.all], branches: [covered.branches.visited, covered.branches.all], without: undrilled.rows.map(({ id }) => id), unvisited: unvisited.rows.map(({ id }) => id), red: redLines.drills?.failed, failures: failures.length };
  };
  expect(await of(reader("hr", "bank"))).toEqual({ people: [6, 7], branches: [2, 3], without: ["ed"], unvisited: ["n2"], red: 1, failures: 1 });
  expect(await of(reader("manager", "branch", "n2"))).toEqual({ people: [1, 1], branches: [0, 1], without: [], unvisited: ["n2"], red: 0, failures: 0 });
  // An assessment that was given back is none.
  expect((await of(reader("hr", "bank"), "span=2026-10")).without).toEqual(["bo", "cy", "di", "ed", "flo", "new"]);
  expect((await of(reader("hr", "bank"), "span=2026-10", "di")).without).toEqual(["ed", "flo", "new"]);
});

test("a list of results is turned page by page, and none is lost or twice", async () => {
  for (let i = 0; i < 60; i += 1) await write(services, drill(`p${i}`, "ed", i < 20 ? "2026-10" : "2026-11", 75, 4));
  const me = reader("manager", "branch", "s1");
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const view = await observationList(services, me, { ...filters(), after });
    if (!view.ok) throw new Error(view.problem.code);
    seen.push(...view.value.rows.map(({ id, month }) => `${month} ${id}`));
    after = view.value.after;
    if (after === null) break;
  }
  expect(seen).toHaveLength(62);
  expect(new Set(seen).size).toBe(62);
  expect(seen.map((each) => each.slice(0, 7))).toEqual(seen.map((each) => each.slice(0, 7)).toSorted().reverse());
});
