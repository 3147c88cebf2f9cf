import { afterEach, beforeEach, expect, test } from "vitest";
import { factView, saveFact } from "#app/curriculum/facts/fact.server.ts";
import { factsView } from "#app/curriculum/facts/list.server.ts";
import { sheetHistory } from "#app/curriculum/facts/sheet.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { ANNA, BEN, openDrills } from "#tests/support/drills.ts";
import { publishSampleFacts, retype } from "#tests/support/facts.ts";
import { sampleFactsSource } from "#tests/support/sample-facts.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
  await publishSampleFacts(services);
});
afterEach(() => services.close());

const KEY = "rate.demand";
const value = async (key = KEY) => (await currentFacts(services)).facts.get(key)?.value;
const versions = () => services.db.factSheet.count();

async function page(key = KEY) {
  const view = await factView(services, key);
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}

test("a change is a new version, with who and when, and the former stays", async () => {
  services.clock.pass(60_000);
  expect(await retype(services, ANNA, KEY, { value: "0.1", until: "2028-06-30" })).toBe(2);
  expect(await value()).toBe(0.1);
  const [second, first] = await sheetHistory(services);
  expect(second).toMatchObject({ version: 2, by: { zh: "anna", en: "anna" }, at: services.clock.now() });
  expect(second?.changes).toEqual([
    {
      key: KEY,
      name: { zh: "名称", en: "name" },
      parts: [
        { part: "value", before: { zh: "0.05%", en: "0.05% a year" }, after: { zh: "0.1%", en: "0.1% a year" } },
        { part: "until", before: "2027-06-30", after: "2028-06-30" },
      ],
    },
  ]);
  expect(first).toMatchObject({ version: 1, by: null, changes: [] });
  expect(await services.db.auditEntry.findMany({ where: { deed: "fact-changed" }, select: { actorId: true, subject: true } })).toEqual([
    { actorId: ANNA.id, subject: KEY },
  ]);
});

test("pressed twice, it is saved once", async () => {
  const { seen, typed } = await page();
  const post = { key: KEY, seen, typed: { ...typed, value: "0.1" } };
  const saved = await Promise.all([saveFact(services, ANNA, post), saveFact(services, ANNA, post)]);
  expect(saved).toMatchObject([{ ok: true, value: { version: 2 } }, { ok: true, value: { version: 2 } }]);
  expect(await saveFact(services, ANNA, post)).toMatchObject({ ok: true, value: { version: 2, fresh: false } });
  expect(await versions()).toBe(2);
});

test("a sheet that says again what it once said is a version of its own", async () => {
  await retype(services, ANNA, KEY, { value: "0.1" });
  await retype(services, ANNA, KEY, { value: "0.05" });
  expect(await value()).toBe(0.05);
  expect(await versions()).toBe(3);
  expect(new Set((await services.db.factSheet.findMany()).map(({ hash }) => hash)).size).toBe(3);
});

test("whoever saves over another's change is told, and may then save knowingly", async () => {
  const { seen, typed } = await page();
  await retype(services, BEN, KEY, { value: "0.2" });
  const post = { key: KEY, seen, typed: { ...typed, value: "0.1" } };
  expect(await saveFact(services, ANNA, post)).toMatchObject({ ok: false, problem: { code: "fact-overtaken" } });
  expect(await value()).toBe(0.2);
  expect(await saveFact(services, ANNA, { ...post, seen: (await page()).seen })).toMatchObject({ ok: true, value: { version: 3 } });
  expect(await value()).toBe(0.1);
});

test("changes of different facts do not meet, whoever comes first", async () => {
  const [one, other] = [await page(), await page("time.dispute")];
  const saved = await Promise.all([
    saveFact(services, ANNA, { key: KEY, seen: one.seen, typed: { ...one.typed, value: "0.1" } }),
    saveFact(services, BEN, { key: "time.dispute", seen: other.seen, typed: { ...other.typed, value: "45" } }),
  ]);
  expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
  expect([await value(), await value("time.dispute")]).toEqual([0.1, 45]);
  expect(await versions()).toBe(3);
});

test("bad input is said at its field, and nothing is saved", async () => {
  const { seen, typed } = await page();
  const saved = await saveFact(services, ANNA, { key: KEY, seen, typed: { ...typed, value: "much", ownerEn: "" } });
  expect(saved).toEqual({ ok: false, problem: { code: "fact-unfit", faults: [{ field: "ownerEn", code: "fact-missing" }] } });
  const wrong = await saveFact(services, ANNA, { key: KEY, seen, typed: { ...typed, value: "much" } });
  expect(wrong).toEqual({ ok: false, problem: { code: "fact-unfit", faults: [{ field: "value", code: "fact-number" }] } });
  expect(await saveFact(services, ANNA, { key: "rate.unheard", seen, typed })).toMatchObject({ problem: { code: "not-found" } });
  expect(await versions()).toBe(1);
});

test("what the file has in addition is proposed, and stands on the sheet once it is saved", async () => {
  await publishSampleFacts(services, sampleFactsSource.replace("  line.bank:", "  line.night:"));
  const { facts, counts, fileStrays } = await factsView(services, "stale");
  expect(facts).toMatchObject([{ key: "line.night", state: "missing", reading: null, editable: true }]);
  expect({ counts, fileStrays }).toEqual({ counts: { all: 11, stale: 1, soon: 0 }, fileStrays: true });
  expect(await page("line.night")).toMatchObject({ state: "missing", typed: { value: "010-0000-0000" } });
  await retype(services, ANNA, "line.night", {});
  expect(await value("line.night")).toBe("010-0000-0000");
  expect((await factsView(services, "stale")).facts).toEqual([]);
});

test("what expires within thirty days is listed apart from what has", async () => {
  await retype(services, ANNA, KEY, { until: "2026-11-01" });
  await retype(services, ANNA, "time.dispute", { until: "2026-12-01" });
  services.clock.at = Date.parse("2026-11-10T04:00:00Z");
  const keys = async (asked: "all" | "stale" | "soon") => (await factsView(services, asked)).facts.map(({ key }) => key);
  expect(await keys("stale")).toEqual([KEY]);
  expect(await keys("soon")).toEqual(["time.dispute"]);
  expect(await keys("all")).toHaveLength(10);
});
