import { afterEach, beforeEach, expect, test } from "vitest";
import { publishLibrary } from "#app/library/publish.server.ts";
import { seedDemonstration } from "#prisma/seed/demonstration.ts";
import { seedHistory, seedTests } from "#prisma/seed/history.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openTestServices();
  services.clock.at = Date.parse("2026-11-22T05:00:00Z");
  await seedDemonstration(services);
  await publishLibrary(services);
});
afterEach(() => services.close());

const tests = () => services.db.qualification.findMany({ orderBy: { id: "asc" } });

test("without a past its evaluators have passed what they have passed with one, and nothing else has happened", async () => {
  expect(await seedTests(services)).toBe("written");
  const without = await tests();
  expect(without.length).toBeGreaterThan(0);
  expect(without.every(({ passed }) => passed)).toBe(true);
  expect([await services.db.visit.count(), await services.db.sitting.count()]).toEqual([0, 0]);
  // At the next start, whatever it is told, they are there once.
  expect(await seedTests(services)).toBe("not-untouched");
  expect(await seedHistory(services, () => {}, () => false)).toBe("written");
  expect(await tests()).toEqual(without);
}, 120_000);

test("nowhere but where demonstration people are let in", async () => {
  expect(await seedTests(services.restarted({ demo: false }))).toBe("not-allowed");
  expect(await tests()).toEqual([]);
});
