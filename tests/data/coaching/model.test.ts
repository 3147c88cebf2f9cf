import { afterEach, beforeEach, expect, test } from "vitest";
import { mayWatch, shareModel, type Model } from "#app/coaching/model.server.ts";
import { addColleague } from "#tests/support/standings.ts";
import { twoBranches } from "#tests/support/people.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openTestServices();
  await twoBranches(services);
  const at = new Date("2026-10-05T01:00:00Z");
  for (const id of ["model", "bo"]) await addColleague(services, { id, branchId: "n1" });
  const { db } = services;
  await db.scenarioVersion.create({ data: { hash: "s", slug: "counter", version: 1, source: "", origin: "repository", rules: 1, publishedAt: at } });
  await db.policyVersion.create({ data: { hash: "q", version: 1, source: "", createdAt: at } });
  await db.period.create({ data: { key: "2026-Q4", nameZh: "", nameEn: "", createdAt: at, createdById: "hr", state: "frozen", headSeq: 0, headHash: "" } });
  await db.honour.create({ data: { id: "h", periodKey: "2026-Q4", snapshotId: "x", kind: "service-model", subject: "model", rule: "{}", chance: 9000, place: 1, createdAt: at, createdById: "hr", state: "confirmed", headSeq: 0, headHash: "" } });
  services.clock.at = Date.parse("2026-11-20T01:00:00Z");
});
afterEach(() => services.close());

/** A sitting of the one scenario, as its row tells it. */
const sat = (id: string, personId: string, given: { mode?: string; state?: string; period?: string; passed?: boolean } = {}) => {
  const { mode = "assessment", state = "over", period = "2026-11", passed = true } = given;
  return services.db.sitting.create({ data: { id, personId, scenarioHash: "s", slug: "counter", policyHash: "q", mode, period, attempt: 1, state, startedAt: new Date(services.clock.at), pulseAt: new Date(services.clock.at), headSeq: 0, headHash: "", snapshot: "{}", passed } });
};
const MODEL: Model = { ownerId: "model", slug: "counter", sittingId: "m", title: { zh: "", en: "" }, month: "2026-11" };
const watches = () => mayWatch(services, { id: "bo" }, MODEL);
const shares = async (who: string, sittingId: string | null) => (await shareModel(services, { id: who }, "h", sittingId)).ok;

test("only whoever has been through the scenario watches, and learns nothing that could still count", async () => {
  expect(await watches()).toBe(false);
  await sat("b1", "bo");
  expect(await watches()).toBe(false);
  services.clock.at = Date.parse("2026-12-01T01:00:00Z");
  expect(await watches()).toBe(true);
  await sat("b2", "bo", { state: "open", period: "2026-12" });
  expect(await watches()).toBe(false);
  expect(await mayWatch(services, { id: "model" }, MODEL)).toBe(true);
});

test("a practice of one's own is enough", async () => {
  await sat("b1", "bo", { mode: "practice" });
  expect(await watches()).toBe(true);
});

test("a model shares an own assessment of the period that was passed and still counts, and nothing else", async () => {
  await sat("good", "model");
  await sat("failed", "model", { passed: false });
  await sat("practice", "model", { mode: "practice" });
  await sat("before", "model", { period: "2026-09" });
  await sat("other", "bo");
  expect(await Promise.all(["failed", "practice", "before", "other", "none"].map((id) => shares("model", id)))).toEqual([false, false, false, false, false]);
  expect([await shares("bo", "good"), await shares("model", "good")]).toEqual([false, true]);
  expect(await services.db.modelSitting.findMany()).toMatchObject([{ honourId: "h", sittingId: "good" }]);
  expect(await shares("model", null)).toBe(true);
  expect(await services.db.modelSitting.count()).toBe(0);
  await services.db.honour.update({ where: { id: "h" }, data: { state: "withdrawn" } });
  expect(await shares("model", "good")).toBe(false);
});
