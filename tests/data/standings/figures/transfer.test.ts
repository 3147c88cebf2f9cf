import { afterAll, beforeAll, expect, test } from "vitest";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import type { NewObservation } from "#app/platform/observations.server.ts";
import { standardFigures } from "#app/standings/figures/figures.server.ts";
import { readFigureFilters } from "#app/standings/figures/filters.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import { addColleague, write } from "#tests/support/standings.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

const HR = { id: "hr", branchId: null, firmId: null, grants: [{ role: "hr", scope: "bank", scopeId: "" }] } as const;
/** Ten branches of two people each; the first five drill once for each of their places before October, the others never. */
const BRANCHES = Array.from({ length: 10 }, (_, place) => ({ id: `b${place}`, place }));

let services: TestServices;
beforeAll(async () => {
  services = await openTestServices();
  services.clock.at = Date.parse("2026-11-16T01:00:00Z");
  await publishPolicy(services, { file: "policy.yaml", source: POLICY });
  await services.db.region.create({ data: { id: "r", nameZh: "r", nameEn: "r" } });
  for (const { id, place } of BRANCHES) {
    await services.db.branch.create({ data: { id, nameZh: id, nameEn: id, regionId: "r" } });
    for (const one of ["x", "y"]) await addColleague(services, { id: `${id}${one}`, branchId: id });
    await write(services, visit(id, "2026-08", 10));
    for (let i = 0; place < 5 && i <= place; i += 1) await write(services, drill(`${id} ${i}`, `${id}x`, "2026-09"));
    // Drills in the month of the visit, or long before, are none before it.
    await write(services, drill(`${id} late`, `${id}y`, "2026-10"));
    await write(services, drill(`${id} long ago`, `${id}y`, "2026-06"));
    await write(services, visit(id, "2026-10", place < 5 ? 10 + place + 1 : 10));
  }
});
afterAll(() => services.close());

function visit(branchId: string, period: string, kept: number): NewObservation {
  const at = Date.parse(`${period}-20T01:00:00Z`);
  return { kind: "visit", sourceId: `${branchId} ${period}`, branchId, evaluatorId: "e", slug: "f", contentHash: "h", period, at, score: { total: 70, failed: false, dimensions: {} }, standards: [{ standard: "A01", possible: 20, kept }] };
}

function drill(sourceId: string, personId: string, period: string): NewObservation {
  return { kind: "drill", sourceId, personId, slug: "s", contentHash: "h", period, at: Date.parse(`${period}-05T01:00:00Z`), score: { total: 70, failed: false, dimensions: {} }, standards: [{ standard: "A01", possible: 5, kept: 4 }] };
}

async function transfer(query: string) {
  const view = await standardFigures(services, HR, readFigureFilters(new URLSearchParams(query)));
  if (!view.ok) throw new Error(view.problem.code);
  return view.value.standards.find(({ standard }) => standard === "A01")?.transfer;
}

test("branches that drilled between two visits rose by three points of twenty on average, the others by none", async () => {
  const found = await transfer("span=2026-10");
  expect(found).toMatchObject({ pairs: 20, branches: 10 });
  // Shares rose by 1 to 5 of 20, so by 15 points of a hundred on average.
  expect(found?.gain).toMatchObject({ drilled: 5, others: 5 });
  expect(found?.gain?.points).toBeCloseTo(15, 9);
});

test("what was drilled before a month goes with what its visits found: by hand r of twenty pairs", async () => {
  // August: one drill in June for two people, half a drill each, and half kept. October: place + 1 over two people, else none.
  const pairs = BRANCHES.flatMap(({ place }) => [[0.5, 50], place < 5 ? [(place + 1) / 2, 50 + 5 * (place + 1)] : [0, 50]]);
  const mean = (column: number) => pairs.reduce((sum, pair) => sum + (pair[column] ?? 0), 0) / pairs.length;
  const product = (a: number, b: number) => pairs.reduce((sum, pair) => sum + ((pair[a] ?? 0) - mean(a)) * ((pair[b] ?? 0) - mean(b)), 0);
  expect((await transfer("span=2026-10"))?.correlation?.r).toBeCloseTo(product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1)), 9);
});

test("below ten pairs nothing is said", async () => {
  expect(await transfer("span=2026-10&branch=b0")).toBeNull();
  expect(await transfer("span=2026-08")).toMatchObject({ pairs: 10, gain: null });
});
