import { afterEach, beforeEach, expect, test } from "vitest";
import { boardView } from "#app/standings/board.server.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import { standingView } from "#app/standings/standing.server.ts";
import { takeOutLeavers } from "#app/standings/store/live.server.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { addColleague, crew, CREW, drilled, officer, openBoards } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openBoards();
});
afterEach(() => services.close());

const filters = (address: string) => readFilters("people", new URLSearchParams(address));
const ask = (me: Reader, address = "") => boardView(services, me, "people", filters(address));
const why = (me: Reader, id: string, address = "") => standingView(services, me, "people", id, filters(address));

async function board(me: Reader, address = ""): Promise<BoardView> {
  const view = await ask(me, address);
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}

const ids = (rows: BoardView["rows"]) => rows.map(({ id }) => id);
const notFound = { ok: false, problem: { code: "not-found" } };
const hr = officer("hr", "bank");
const ranked = CREW.map(({ id }) => id).slice(0, 11);

test("personnel of the bank see everybody by place, and apart those with too few results", async () => {
  const view = await board(hr);
  expect(ids(view.rows)).toEqual(ranked);
  expect(view).toMatchObject({ reach: "wide", ranked: 11, listed: 11, distinguishable: true, remarks: [], instead: null, own: null });
  expect(view.provisional.rows).toMatchObject([{ id: "p12", n: 2, missing: 1 }]);
  expect(view.rows[3]).toMatchObject({ place: 4, n: 3, name: { zh: "人p04", en: "Person p04" }, branch: { zh: "n1", en: "n1" }, post: "teller", opens: true });
  for (const { place, best, worst } of view.rows) expect(best <= place && place <= worst).toBe(true);
  expect(view.rows[0]?.band).not.toBeNull();
  expect(view.rows.at(-1)?.band).toBeNull();
});

test("personnel of a region see its people alone, at their places on the whole board", async () => {
  const north = officer("hr", "region", "north");
  const view = await board(north);
  expect(ids(view.rows)).toEqual(["p01", "p02", "p04", "p05", "p07", "p08", "p10", "p11"]);
  expect(view.rows.map(({ place }) => place)).toEqual([1, 2, 4, 5, 7, 8, 10, 11]);
  expect(view).toMatchObject({ ranked: 11, listed: 8, provisional: { count: 0, rows: [] } });
  expect(view.choices.branches.map(({ value }) => value)).toEqual(["n1", "n2"]);
  expect((await ask(north, "region=north&branch=n2")).ok).toBe(true);
  for (const foreign of ["region=south", "branch=s1", "region=nowhere"]) expect(await ask(north, foreign)).toEqual(notFound);
  expect((await why(north, "p01")).ok).toBe(true);
  expect(await why(north, "p03")).toEqual(notFound);
});

test("a manager sees the own branch alone, and opens nobody else's row", async () => {
  const manager = officer("manager", "branch", "n2", "n2");
  const view = await board(manager);
  expect(ids(view.rows)).toEqual(["p02", "p05", "p08", "p11"]);
  expect(view.rows.every(({ opens }) => opens)).toBe(true);
  expect((await why(manager, "p05")).ok).toBe(true);
  expect(await why(manager, "p04")).toEqual(notFound);
  expect(await ask(manager, "branch=n1")).toEqual(notFound);
});

test("a manager who is ranked too sees the neighbours besides", async () => {
  const manager: Reader = { ...crew("p05"), grants: [...crew("p05").grants, { role: "manager", scope: "branch", scopeId: "n2" }] };
  const view = await board(manager);
  expect(ids(view.rows)).toEqual(["p02", "p03", "p04", "p05", "p06", "p07", "p08", "p11"]);
  expect(view.rows.filter(({ opens }) => opens).map(({ id }) => id)).toEqual(["p02", "p05", "p08", "p11"]);
});

test("staff see themselves and two on either side, and open themselves alone", async () => {
  const view = await board(crew("p06"));
  expect(ids(view.rows)).toEqual(["p04", "p05", "p06", "p07", "p08"]);
  expect(view).toMatchObject({ reach: "near", neighbours: 2, ranked: 11, provisional: { rows: [] }, own: { state: "ranked", row: { id: "p06", place: 6, own: true } } });
  expect(view.rows.filter(({ opens }) => opens).map(({ id }) => id)).toEqual(["p06"]);
  expect(view.choices).toMatchObject({ regions: [], branches: [], posts: [] });
  expect(view.benchmarks.map(({ share }) => share)).toEqual([10, 25, 50]);
  expect(ids((await board(crew("p01"))).rows)).toEqual(["p01", "p02", "p03"]);
  expect(await why(crew("p06"), "p05")).toEqual(notFound);
  for (const foreign of ["region=north", "branch=n1", "branch=s1"]) expect(await ask(crew("p06"), foreign)).toEqual(notFound);
});

test("somebody with too few results sees the own entry and nobody beside it", async () => {
  const view = await board(crew("p12"));
  expect(view.rows).toEqual([]);
  expect(view.provisional.rows.map(({ id }) => id)).toEqual(["p12"]);
  expect(view.own).toMatchObject({ state: "provisional", row: { missing: 1 } });
  expect(await why(crew("p12"), "p12")).toMatchObject({ ok: true, value: { standing: { state: "provisional" }, steps: null, lines: [{}, {}] } });
});

test("evaluators, reviewers, trainers and administrators have no board", async () => {
  const others = [officer("evaluator", "self"), officer("reviewer", "bank"), officer("trainer", "bank"), officer("admin", "bank")];
  for (const me of others) {
    expect(await ask(me)).toEqual(notFound);
    expect(await why(me, "p01")).toEqual(notFound);
    expect(await boardView(services, me, "branches", readFilters("branches", new URLSearchParams()))).toEqual(notFound);
  }
});

test("nobody in the first months appears anywhere, and is told why", async () => {
  await addColleague(services, { id: "new", branchId: "n1", hiredOn: "2026-08-20" });
  for (const slug of ["easy", "middle", "hard"]) await drilled(services, { person: "new", slug, on: "2026-11-05", total: 99 });
  const view = await board(hr);
  expect(ids(view.rows)).toEqual(ranked);
  expect(view.provisional.rows.map(({ id }) => id)).toEqual(["p12"]);
  const me = { ...crew("p01"), id: "new" };
  expect(await board(me)).toMatchObject({ rows: [], provisional: { rows: [] }, own: { state: "induction", months: 3, until: "2026-11-20" } });
  expect(await why(me, "new")).toEqual(notFound);
  // From the day on which the months are over, what is finished counts, and what was before still does not.
  services.clock.at = Date.parse("2026-11-20T02:00:00Z");
  expect((await board(me)).own).toEqual({ state: "none" });
  await drilled(services, { person: "new", slug: "easy", on: "2026-11-20", total: 50 });
  expect((await board(me)).own).toMatchObject({ state: "provisional", row: { n: 1, missing: 2 } });
});

test("who has left is on no board, who is about to leave still is", async () => {
  await services.db.person.update({ where: { id: "p01" }, data: { leftAt: new Date("2026-12-31T00:00:00Z") } });
  expect((await board(hr)).rows[0]?.id).toBe("p01");
  await services.db.person.update({ where: { id: "p01" }, data: { leftAt: new Date("2026-11-15T00:00:00Z") } });
  expect(await takeOutLeavers(services)).toBe(1);
  expect(ids((await board(hr)).rows)).toEqual(ranked.slice(1));
});

test("people from outside and those who do not serve customers are on no board, whatever they tried", async () => {
  await services.db.firm.create({ data: { id: "f", nameZh: "f", nameEn: "f" } });
  await addColleague(services, { id: "out", branchId: null });
  await services.db.person.update({ where: { id: "out" }, data: { firmId: "f" } });
  await addColleague(services, { id: "trainer", branchId: null, grants: [{ role: "trainer", scope: "bank", scopeId: "" }] });
  for (const person of ["out", "trainer"]) for (const slug of ["easy", "middle", "hard"]) await drilled(services, { person, slug, on: "2026-11-05", total: 99 });
  expect(ids((await board(hr)).rows)).toEqual(ranked);
});

test("attempts at one scenario in one month are one result, their mean", async () => {
  await drilled(services, { person: "p12", slug: "easy", on: "2026-10-20", total: 100, id: "again" });
  expect((await board(hr)).provisional.rows).toMatchObject([{ id: "p12", n: 2 }]);
  const view = await why(crew("p12"), "p12");
  const line = view.ok ? view.value.lines[0] : null;
  expect(line).toMatchObject({ month: "2026-10", attempts: 2, opens: ["again", "p12 easy 2026-10-03"] });
  expect(line?.score).toBe((1000 + 480 - 10) / 2);
  // In another month it is a result of its own.
  await drilled(services, { person: "p12", slug: "easy", on: "2026-11-13", total: 60 });
  expect(ids((await board(hr)).rows)).toContain("p12");
});

test("a new result is on the board at once", async () => {
  for (const slug of ["easy", "middle", "hard"]) await drilled(services, { person: "p11", slug, on: "2026-12-01", total: 100 });
  const row = (await board(hr)).rows.find(({ id }) => id === "p11");
  expect(row).toMatchObject({ n: 6 });
  expect(row?.place).toBeLessThan(11);
});

test("filters narrow the list and leave the places; what does not fit anybody lists nobody", async () => {
  const view = await board(hr, "region=south");
  expect(view.rows.map(({ place }) => place)).toEqual([3, 6, 9]);
  expect(view).toMatchObject({ ranked: 11, listed: 3 });
  expect(await board(hr, "post=hotline")).toMatchObject({ listed: 0, rows: [], ranked: 11 });
});

test("a person's row is where the latest result was made", async () => {
  await services.db.person.update({ where: { id: "p01" }, data: { branchId: "s1" } });
  expect(ids((await board(hr, "branch=s1")).rows)).toEqual(["p03", "p06", "p09"]);
  await drilled(services, { person: "p01", slug: "hard", on: "2026-11-14", total: 84 });
  expect(ids((await board(hr, "branch=s1")).rows)).toEqual(["p01", "p03", "p06", "p09"]);
});

test("a dimension is ranked by itself, and counted by itself", async () => {
  expect(await board(hr, "by=attitude")).toMatchObject({ ranked: 0, rows: [], provisional: { count: 0, rows: [] } });
  for (const slug of ["easy", "middle", "hard"]) await drilled(services, { person: "p07", slug, on: "2026-11-12", total: 50, attitude: 80 });
  expect(ids((await board(hr, "by=attitude")).rows)).toEqual(["p07"]);
});

test("a quarter without places names the last one that has some; movement counts from the quarter before", async () => {
  services.clock.at = Date.parse("2027-02-01T01:00:00Z");
  expect(await board(hr)).toMatchObject({ filters: { span: "2027-Q1" }, ranked: 0, rows: [], instead: "2026-Q4" });
  expect(ids((await board(hr, "span=2026-Q4")).rows)).toEqual(ranked);
  expect((await board(hr, "span=2026-Q4")).rows.every(({ movement }) => movement === null)).toBe(true);
  for (const [i, { id }] of CREW.slice(0, 10).entries()) {
    for (const slug of ["easy", "middle", "hard"]) await drilled(services, { person: id, slug, on: "2027-01-05", total: id === "p10" ? 95 : 85 - 4 * i });
  }
  const now = await board(hr);
  expect(now.rows[0]).toMatchObject({ id: "p10", place: 1, movement: 9 });
  expect(now.rows[1]).toMatchObject({ id: "p01", place: 2, movement: -1 });
});

test("results that tell nobody apart give everybody the whole range and no honours", async () => {
  services.clock.at = Date.parse("2027-02-01T01:00:00Z");
  const totals = [80, 60, 70];
  for (const [i, { id }] of CREW.entries()) {
    for (const [j, slug] of ["easy", "middle", "hard"].entries()) await drilled(services, { person: id, slug, on: "2027-01-05", total: totals[(i + j) % 3] ?? 0 });
  }
  const view = await board(hr);
  expect(view).toMatchObject({ distinguishable: false, benchmarks: [], ranked: 12 });
  expect(view.rows.every(({ best, worst, band, movement }) => best === 1 && worst === 12 && band === null && movement === null)).toBe(true);
});

test("an explanation adds up from the mean of the results to the estimate", async () => {
  const view = await why(crew("p04"), "p04");
  if (!view.ok || !view.value.steps) throw new Error("no explanation");
  const { steps, lines, standing } = view.value;
  expect(steps.rawMean + steps.adjustment).toBe(steps.adjustedMean);
  expect(steps.adjustedMean + steps.pull).toBe(steps.value);
  expect(standing).toMatchObject({ state: "ranked", row: { value: steps.value, place: 4 } });
  for (const { score, difficulty, severity, adjusted } of lines) {
    expect(severity).toBeNull();
    expect(score + (difficulty ?? NaN)).toBe(adjusted);
  }
  const added = lines.map(({ title, difficulty }) => [title.en, Math.sign(difficulty ?? 0)]);
  expect(added).toContainEqual(["hard", 1]);
  expect(added).toContainEqual(["easy", -1]);
  const seenByOffice = await why(hr, "p04");
  expect(seenByOffice).toMatchObject({ ok: true, value: { lines: [{ opens: [] }, { opens: [] }, { opens: [] }] } });
});
