import { afterEach, beforeEach, expect, test } from "vitest";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { visitsDue } from "#app/visits/due.server.ts";
import { closeVisit, expireVisit } from "#app/visits/expire.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { replanVisit } from "#app/visits/replan.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone, storedVisit, visitAt, visitKinds } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const work = async () => visitsDue.run(services, new AbortController().signal);
const nothing = "0 visits expired, 0 made final, 0 handed to the bank, 0 reminders of a day, 0 of an offer";
const told = async () => (await services.db.notice.findMany({ where: { kind: { not: "visit-offered" } }, orderBy: [{ at: "asc" }, { key: "asc" }] })).map(({ personId, kind }) => `${personId} ${kind}`);
/** That time of day in Shanghai, which is eight hours ahead. */
const at = (day: string, time: string) => Date.parse(`${day}T${time}+08:00`);

test("what nobody began ends by itself on the day after its last day, by the bank's clock, once", async () => {
  const waiting = [await visitAt(services, "planned"), await visitAt(services, "offered"), await visitAt(services, "accepted")];
  const begun = await visitAt(services, "under-way");
  services.clock.at = at("2026-11-20", "23:59:30");
  await work();
  for (const visitId of waiting) expect(codeOf(await expireVisit(services, visitId))).toBe("visit-not-timely");
  services.clock.at = at("2026-11-21", "00:00:10");
  expect(await work()).toMatch(/^3 visits expired, 0 made final/);
  expect(await work()).toBe(nothing);
  for (const visitId of waiting) {
    expect(await storedVisit(services, visitId)).toMatchObject({ state: "expired" });
    expect((await visitKinds(services, visitId)).at(-1)).toBe("expired");
    expect(codeOf(await expireVisit(services, visitId))).toBe("ok");
  }
  expect(await storedVisit(services, begun)).toMatchObject({ state: "under-way" });
  expect(codeOf(await expireVisit(services, begun))).toBe("visit-moved-on");
  // Who was never asked is told nothing.
  expect((await told()).filter((line) => line.endsWith("visit-over"))).toEqual(["eve visit-over", "eve visit-over"]);
  expect((await told()).filter((line) => line === "rita visit-trouble")).toHaveLength(4);
  expect((await ownVisits(services, someone("eve"))).ended.map(({ visitId }) => visitId).sort()).toEqual(waiting.slice(1).sort());
  expect((await replayVisits(services)).different).toEqual([]);
});

test("a published visit becomes final once nobody may appeal, and one without such a day stays", async () => {
  const visitId = await visitAt(services, "published");
  const before = await visitAt(services, "published");
  await services.db.visit.update({ where: { id: before }, data: { appealUntil: null } });
  services.clock.at = at("2026-11-12", "23:59:00");
  await work();
  expect(codeOf(await closeVisit(services, visitId))).toBe("visit-not-timely");
  services.clock.at = at("2026-11-13", "00:01:00");
  expect(await work()).toMatch(/^0 visits expired, 1 made final/);
  expect(await work()).toBe(nothing);
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "final", appealUntil: "2026-11-12" });
  expect(await storedVisit(services, before)).toMatchObject({ state: "published" });
  expect(await services.db.observation.count()).toBe(2);
  expect((await replayVisits(services, visitId)).different).toEqual([]);
});

test("a visit due in two days and an offer unanswered for two are each brought to mind once", async () => {
  const accepted = await visitAt(services, "accepted");
  const offered = await visitAt(services, "offered");
  expect(await work()).toBe(nothing);
  services.clock.pass(2 * 24 * 3600_000);
  expect(await work()).toBe("0 visits expired, 0 made final, 0 handed to the bank, 0 reminders of a day, 1 of an offer");
  expect(await told()).toEqual(["rita visit-trouble", "eve visit-unanswered"]);
  services.clock.at = at("2026-11-18", "09:00:00");
  expect(await work()).toBe("0 visits expired, 0 made final, 0 handed to the bank, 1 reminders of a day, 0 of an offer");
  expect(await work()).toBe(nothing);
  expect((await told()).at(-1)).toBe("eve visit-due");
  // Put off, it is brought to mind anew.
  given(await replanVisit(services, someone("rita"), { visitId: accepted, evaluatorId: "eve", dueOn: "2026-11-19" }));
  given(await acceptVisit(services, someone("eve"), { visitId: accepted }));
  given(await acceptVisit(services, someone("eve"), { visitId: offered }));
  expect(await work()).toMatch(/2 reminders of a day, 0 of an offer$/);
});
