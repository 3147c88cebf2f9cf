import { afterEach, beforeEach, expect, test } from "vitest";
import { retractObservation } from "#app/platform/observations.server.ts";
import { boardView } from "#app/standings/board.server.ts";
import { spansWith } from "#app/standings/reading/spans.server.ts";
import { standingView } from "#app/standings/standing.server.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { drilled, officer, openBoards } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openBoards();
});
afterEach(() => services.close());

const hr = officer("hr", "bank");
const filters = readFilters("people", new URLSearchParams());
const retract = (sourceId: string) => services.db.$transaction((tx) => retractObservation(services, tx, { sourceId, reason: "upheld-appeal" }));

async function standing(id: string) {
  const view = await boardView(services, hr, "people", filters);
  if (!view.ok) throw new Error(view.problem.code);
  const ranked = view.value.rows.find((row) => row.id === id);
  const provisional = view.value.provisional.rows.find((row) => row.id === id);
  return { n: ranked?.n ?? provisional?.n ?? 0, ranked: ranked !== undefined };
}

test("a retracted observation leaves the board at once, and stays on record", async () => {
  expect(await standing("p01")).toEqual({ n: 3, ranked: true });
  expect(await retract("p01 hard 2026-10-05")).toBe(true);
  expect(await retract("p01 hard 2026-10-05")).toBe(true);
  expect(await services.db.observation.count({ where: { personId: "p01" } })).toBe(3);
  expect(await services.db.observationRetraction.count()).toBe(1);
  expect(await standing("p01")).toEqual({ n: 2, ranked: false });
  const why = await standingView(services, hr, "people", "p02", filters);
  expect(why.ok).toBe(true);
});

test("one added and one retracted is another board than before", async () => {
  await standing("p01");
  await retract("p01 hard 2026-10-05");
  await drilled(services, { person: "p12", slug: "hard", on: "2026-11-09", total: 40 });
  expect(await standing("p01")).toEqual({ n: 2, ranked: false });
  expect(await standing("p12")).toEqual({ n: 3, ranked: true });
});

test("a quarter whose only result was retracted has none, and what was never observed cannot be retracted", async () => {
  await drilled(services, { person: "p01", slug: "easy", on: "2026-02-03", total: 70 });
  expect(await spansWith(services, "people")).toContain("2026-Q1");
  await retract("p01 easy 2026-02-03");
  expect(await spansWith(services, "people")).not.toContain("2026-Q1");
  expect(await retract("never was")).toBe(false);
});
