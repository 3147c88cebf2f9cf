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

test("explore", async () => {
  const hr = await as("hr");
  const show = (value: unknown) => console.log(JSON.stringify(value));
  for (const who of [hr, await as("manager"), await as("hr2")]) {
    let t = performance.now();
    const o = await overviewFigures(services, who, filters("span=2026-Q4"));
    console.log("overview ms", performance.now() - t);
    show(o);
    t = performance.now();
    const s = await standardFigures(services, who, filters("span=2026-Q4"));
    console.log("standards ms", performance.now() - t);
    if (s.ok) { show(s.value.standards.map(({ standard, kept, weak, drillable, transfer }) => [standard, kept.drills?.value.toFixed(0), kept.drills?.n, kept.visits?.value.toFixed(0), kept.visits?.n, weak, drillable, transfer])); show(s.value.heat.rows[0]); show(s.value.assigning); }
    t = performance.now();
    const c = await coverageFigures(services, who, filters(""), null);
    console.log("coverage ms", performance.now() - t);
    show(c);
    const d = await dimensionFigures(services, who, filters(""));
    if (d.ok) { show(d.value.dimensions); show(d.value.heat); }
    const l = await observationList(services, who, filters("standard=A01&kind=visits"));
    if (l.ok) show([l.value.rows.slice(0, 3), l.value.rows.length, l.value.after]);
    const l2 = await observationList(services, who, filters("standard=A01&kind=drills&month=2026-11"));
    if (l2.ok) show([l2.value.rows.slice(0, 3), l2.value.rows.length, l2.value.after]);
  }
}, 60_000);

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
