import { afterEach, beforeEach, expect, test } from "vitest";
import { boardView } from "#app/standings/board.server.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import { standingView } from "#app/standings/standing.server.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import type { StandingView } from "#app/standings/view/standing.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { crew, officer, openBoards, visited } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

// Names that nothing else has, so that they are found wherever they should not be.
const STRICT = "canary-strict";
const MILD = "canary-mild";

let services: TestServices;
beforeEach(async () => {
  services = await openBoards();
  await services.db.branch.createMany({
    data: ["n3", "n4", "s2", "s3"].map((id) => ({ id, nameZh: id, nameEn: id, regionId: id.startsWith("n") ? "north" : "south" })),
  });
  // Each evaluator goes everywhere; the strict one takes off ten points. s3 was visited by one of them alone.
  for (const [i, branch] of ["n1", "n2", "n3", "n4", "s1", "s2"].entries()) {
    const level = 90 - 6 * i;
    await visited(services, { branch, evaluator: STRICT, on: "2026-10-08", total: level - 10 + (i % 2) });
    await visited(services, { branch, evaluator: MILD, on: "2026-10-20", total: level - (i % 2) });
    await visited(services, { branch, evaluator: i % 2 ? MILD : STRICT, on: "2026-11-10", total: level - (i % 2 ? 0 : 10) });
  }
  for (const on of ["2026-10-09", "2026-10-21", "2026-11-09"]) await visited(services, { branch: "s3", evaluator: MILD, on, total: 95 });
});
afterEach(() => services.close());

const filters = (address: string) => readFilters("branches", new URLSearchParams(address));
const ask = (me: Reader, address = "") => boardView(services, me, "branches", filters(address));
const why = (me: Reader, id: string, address = "") => standingView(services, me, "branches", id, filters(address));

async function board(me: Reader, address = ""): Promise<BoardView> {
  const view = await ask(me, address);
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}

async function reason(me: Reader, id: string): Promise<StandingView> {
  const view = await why(me, id);
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}

const hr = officer("hr", "bank");
const notFound = { ok: false, problem: { code: "not-found" } };

test("branches are ranked by what they are, whoever visited them; one evaluator is too few", async () => {
  const view = await board(hr);
  expect(view.rows.map(({ id }) => id)).toEqual(["n1", "n2", "n3", "n4", "s1", "s2"]);
  expect(view.provisional.rows).toMatchObject([{ id: "s3", n: 3, missing: 1, post: null }]);
  expect((await board(hr, "by=premises")).ranked).toBe(6);
  expect((await board(hr, "by=efficiency")).ranked).toBe(0);
});

test("who works in a branch sees the board of all branches, and opens the own one alone", async () => {
  for (const me of [crew("p01"), officer("manager", "branch", "n1", "n1")]) {
    const view = await board(me);
    expect(view.rows).toHaveLength(6);
    expect(view.rows.filter(({ opens }) => opens).map(({ id }) => id)).toEqual(["n1"]);
    expect(view.own).toMatchObject({ state: "ranked", row: { id: "n1" } });
    expect((await why(me, "n1")).ok).toBe(true);
    expect(await why(me, "n2")).toEqual(notFound);
    expect(await why(me, "nowhere")).toEqual(notFound);
  }
});

test("personnel of a region see and open its branches alone, at their places on the whole board", async () => {
  const south = officer("hr", "region", "south");
  const view = await board(south);
  expect(view.rows.map(({ id, place, opens }) => [id, place, opens])).toEqual([["s1", 5, true], ["s2", 6, true]]);
  expect(view.provisional.rows.map(({ id }) => id)).toEqual(["s3"]);
  expect(await ask(south, "region=north")).toEqual(notFound);
  expect(await why(south, "n1")).toEqual(notFound);
  expect((await board(hr, "region=south")).rows.map(({ place }) => place)).toEqual([5, 6]);
});

test("personnel see how severe each visit's evaluator was, as a number that adds up", async () => {
  const { lines, steps, showsSeverity } = await reason(hr, "n1");
  expect(showsSeverity).toBe(true);
  for (const { score, difficulty, severity, adjusted } of lines) expect(score + (difficulty ?? NaN) + (severity ?? NaN)).toBe(adjusted);
  // Two visits by the strict one, on either side of the mild one's.
  expect(lines.map(({ severity }) => Math.sign(severity ?? 0))).toEqual([1, -1, 1]);
  expect(steps?.adjustment).toBe((steps?.adjustedMean ?? 0) - (steps?.rawMean ?? 0));
  expect(lines.map(({ opens }) => opens)).toEqual([["n1 2026-10-08"], ["n1 2026-10-20"], ["n1 2026-11-10"]]);
});

test("people of a branch never see what would tell its visits apart by their evaluator", async () => {
  const inside: Reader[] = [crew("p01"), officer("manager", "branch", "n1", "n1"), officer("hr", "region", "north", "n1")];
  for (const me of inside) {
    const view = await reason(me, "n1");
    expect(view.showsSeverity).toBe(false);
    expect(view.lines.map(({ difficulty, severity, adjusted }) => [difficulty, severity, adjusted])).toEqual(Array(3).fill([null, null, null]));
    expect(view.steps?.adjustment).not.toBe(0);
    expect(view.lines.map(({ month }) => month)).toEqual(["2026-10", "2026-10", "2026-11"]);
  }
  // Somebody of the branch does not learn either that one evaluator made all its visits.
  const provisional = await reason({ ...crew("p03"), branchId: "s3" }, "s3");
  expect(provisional).toMatchObject({ standing: { state: "provisional", row: { n: 3, missing: 1 } }, steps: null });
  expect(JSON.stringify(provisional)).not.toContain("evaluators");
});

test("no board and no explanation names an evaluator to anybody", async () => {
  const readers = [hr, officer("hr", "region", "north"), officer("manager", "branch", "n1", "n1"), crew("p01")];
  for (const me of readers) {
    const told = JSON.stringify([await ask(me), await ask(me, "by=premises"), await why(me, "n1")]);
    expect(told).not.toContain("canary");
  }
  expect(JSON.stringify(await why(hr, "s3"))).not.toContain("canary");
});

test("an adjustment that every visit shares is none", async () => {
  for (const [i, branch] of ["n1", "n2", "n3"].entries()) {
    for (const on of ["2027-01-08", "2027-02-09"]) {
      for (const evaluator of [STRICT, MILD]) await visited(services, { branch, evaluator, on, total: 60 + 10 * i, id: `${branch} ${on} ${evaluator}` });
    }
  }
  services.clock.at = Date.parse("2027-03-01T01:00:00Z");
  const { steps, lines } = await reason(hr, "n2");
  expect(steps?.adjustment).toBe(0);
  expect(lines).toHaveLength(4);
});
