import { afterAll, beforeAll, expect, test } from "vitest";
import type { Grant } from "#app/core/access/grant.ts";
import { keptInSittings } from "#app/drills/kept.server.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { figuresFill } from "#app/platform/figures/fill.server.ts";
import { coverageFigures, dimensionFigures, observationList, overviewFigures, standardFigures } from "#app/standings/figures/figures.server.ts";
import { readCellFilters } from "#app/standings/figures/filters.ts";
import { keptAtVisits } from "#app/visits/kept.server.ts";
import { seedDemonstration } from "#prisma/seed/demonstration.ts";
import { seedHistory } from "#prisma/seed/history.ts";
import { counted, summed } from "#tests/support/figures.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";
import { withoutTriggers } from "#tests/support/without-triggers.ts";

let services: TestServices;
beforeAll(async () => {
  services = await openTestServices();
  services.clock.at = Date.parse("2026-11-22T05:00:00Z");
  await seedDemonstration(services);
  await publishLibrary(services);
  expect(await seedHistory(services, () => {})).toBe("written");
}, 240_000);
afterAll(() => services.close());

async function as(account: string) {
  const person = await services.db.person.findUniqueOrThrow({ where: { account }, include: { grants: true } });
  // As seeded, with the roles and scopes of the core.
  const grants = person.grants.map(({ role, scope, scopeId }) => ({ role, scope, scopeId })) as Grant[];
  return { id: person.id, branchId: person.branchId, firmId: null, grants };
}

const filters = (query = "") => readCellFilters(new URLSearchParams(query));

test("every picture has something to show, to personnel and to a manager", async () => {
  for (const account of ["hr", "manager"]) {
    const me = await as(account);
    const told = { overview: await overviewFigures(services, me, filters()), dimensions: await dimensionFigures(services, me, filters()), standards: await standardFigures(services, me, filters()), coverage: await coverageFigures(services, me, filters(), null) };
    if (!told.overview.ok || !told.dimensions.ok || !told.standards.ok || !told.coverage.ok) throw new Error(`${account} sees no figures`);
    for (const { span, trend, bins } of told.dimensions.value.dimensions) {
      expect(span.drills?.n).toBeGreaterThan(3);
      expect(span.visits?.n).toBeGreaterThan(3);
      expect(trend.length).toBeGreaterThanOrEqual(5);
      expect(bins.drills.filter((count) => count > 0).length).toBeGreaterThan(2);
    }
    const { standards, heat, assigning } = told.standards.value;
    expect(standards.filter(({ weak, drillable }) => weak && drillable).length).toBeGreaterThan(0);
    expect(heat.rows).toHaveLength(account === "hr" ? 6 : 1);
    for (const { cells } of heat.rows) expect(cells.filter(({ drills, visits }) => drills && visits).length).toBeGreaterThan(10);
    expect(assigning.may).toBe(account === "manager");
    expect(told.overview.value.weakest.length).toBeGreaterThan(2);
    expect(told.coverage.value.covered.people.drilled).toBeGreaterThan(3);
    expect(told.coverage.value.undrilled.rows.length).toBeGreaterThan(0);
    expect(told.coverage.value.covered.branches.visited).toBeGreaterThan(0);
  }
});

test("personnel see how far branches lie apart, whether practice transfers, a red line, and who may assign", async () => {
  const hr = await as("hr");
  const [dimensions, standards, coverage] = [await dimensionFigures(services, hr, filters()), await standardFigures(services, hr, filters()), await coverageFigures(services, hr, filters(), null)];
  if (!dimensions.ok || !standards.ok || !coverage.ok) throw new Error("personnel see no figures");
  expect(dimensions.value.dimensions.every(({ spread }) => spread.drills?.branches === 6 && spread.visits?.branches === 6)).toBe(true);
  expect(standards.value.standards.filter(({ transfer }) => transfer?.correlation).length).toBeGreaterThan(10);
  expect(standards.value.assigning.who.map(({ role }) => role)).toContain("manager");
  expect(coverage.value.redLines.drills?.failed).toBeGreaterThan(0);
  expect(coverage.value.failures).toHaveLength((coverage.value.redLines.drills?.failed ?? 0) + (coverage.value.redLines.visits?.failed ?? 0));
});

test("a cell opens into as many results as it says, month by month", async () => {
  const manager = await as("manager");
  const standards = await standardFigures(services, manager, filters());
  if (!standards.ok) throw new Error("a manager sees no figures");
  for (const { standard, kept } of standards.value.standards.slice(0, 8)) {
    for (const kind of ["drills", "visits"] as const) {
      const listed: string[] = [];
      for (const month of ["2026-10", "2026-11"]) {
        const view = await observationList(services, manager, filters(`standard=${standard}&kind=${kind}&month=${month}`));
        if (!view.ok) throw new Error(view.problem.code);
        expect(view.value.rows.every((row) => row.month === month && row.kind === kind && row.kept !== null)).toBe(true);
        listed.push(...view.value.rows.map(({ id }) => id));
      }
      expect(new Set(listed).size).toBe(kept[kind]?.n ?? 0);
    }
  }
});

test("what was observed before there were figures is taken in as it would have been at the time", async () => {
  const before = await summed(services);
  expect(before).toEqual(await counted(services));
  expect(before.standards.length).toBeGreaterThan(200);
  const { db } = services;
  const kept = await db.observationStandard.findMany({ orderBy: [{ sourceId: "asc" }, { standard: "asc" }] });
  await withoutTriggers(services.database, "ObservationStandard");
  await db.observationStandard.deleteMany();
  await db.observationSummed.deleteMany();
  await db.scoreMonth.deleteMany();
  await db.standardMonth.deleteMany();
  const job = figuresFill({ drill: keptInSittings, visit: keptAtVisits });
  // Stopped after its first look, it goes on from where it was.
  const stopped = new AbortController();
  const looking = job.run({ ...services, db }, stopped.signal);
  stopped.abort();
  await looking;
  expect(await db.observationSummed.count()).toBeLessThan(await db.observation.count());
  await job.run(services, new AbortController().signal);
  expect(await db.observationStandard.findMany({ orderBy: [{ sourceId: "asc" }, { standard: "asc" }] })).toEqual(kept);
  expect(await summed(services)).toEqual(before);
  expect(await job.run(services, new AbortController().signal)).toBe("0 results taken into the figures");
}, 120_000);
