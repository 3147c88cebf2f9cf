import { afterEach, beforeEach, expect, test } from "vitest";
import { toTenths } from "#app/core/tenths.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { answer, ANSWERS, codeOf, given, openVisits, plan, someone, storedVisit, visitAt, visitKinds } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const [eve, rita, roy] = [someone("eve"), someone("rita"), someone("roy")];

test("from the plan to the result, with everything put on record", async () => {
  const visitId = await visitAt(services, "published");
  expect(await visitKinds(services, visitId)).toEqual(["planned", "offered", "accepted", "begun", "submitted", "taken", "approved", "published"]);
  const row = await storedVisit(services, visitId);
  expect(row).toMatchObject({ state: "published", reviewerId: "rita", visitedOn: "2026-11-02", period: "2026-11", failed: false, appealUntil: "2026-11-12" });
  expect(row.events.map(({ actorId }) => actorId)).toEqual(["rita", "rita", "eve", "eve", "eve", "rita", "rita", "rita"]);
  // Weights 30, 20, 25, 25; problem-solving has half of what it could have.
  expect(row.total).toBeCloseTo(87.5, 10);
  const audit = await services.db.auditEntry.findMany({ orderBy: { seq: "asc" } });
  expect(audit.map(({ deed, actorId, subject }) => [deed, actorId, subject])).toEqual([
    ["visit-planned", "rita", visitId],
    ["visit-published", "rita", visitId],
  ]);
  expect(await replayVisits(services)).toEqual({ visits: 1, events: 8, different: [] });
});

test("the day of a visit is the bank's day on which it is begun", async () => {
  const visitId = await plan(services);
  // 23:30 in UTC on the 9th is 7:30 on the 10th in Shanghai.
  services.clock.at = Date.parse("2026-11-09T23:30:00Z");
  given(await beginVisit(services, eve, visitId));
  services.clock.pass(30 * 24 * 3600_000);
  await answer(services, visitId);
  given(await submitVisit(services, eve, { visitId }));
  expect(await storedVisit(services, visitId)).toMatchObject({ visitedOn: "2026-11-10", period: "2026-11" });
});

test("returned with a reason, mended, submitted again, taken by another and published", async () => {
  const visitId = await visitAt(services, "in-review");
  given(await returnVisit(services, rita, { visitId, reason: " 时间不对 ", remarks: { wait: "请核对", nothing: "dropped", tidy: " " } }));
  const returned = given(await fillView(services, eve, visitId));
  expect(returned).toMatchObject({ state: "returned", editable: true, deeds: ["submit", "void"], returned: { reason: "时间不对", remarks: { wait: "请核对" } } });
  expect((await ownVisits(services, eve)).returned).toMatchObject([{ visitId, reason: "时间不对", progress: { answered: 7, of: 7 } }]);

  await answer(services, visitId, { wait: { ...ANSWERS.wait, seconds: 600 }, "queue-told": { kind: "yes-no", yes: false } });
  const stale = given(await reviewView(services, rita, visitId));
  expect(stale.sections[0]?.items[2]).toMatchObject({ answer: { seconds: 240 }, remark: "请核对" });

  given(await submitVisit(services, eve, { visitId, seen: returned.seen }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "submitted", reviewerId: null });
  expect((await reviewQueue(services, roy)).waiting).toMatchObject([{ visitId, returns: 1 }]);
  given(await takeVisit(services, roy, { visitId }));
  const again = given(await reviewView(services, roy, visitId));
  expect(again.sections[0]?.items[2]).toMatchObject({ answer: { seconds: 600 }, former: { seconds: 240 } });
  expect(again.sections[0]?.items[0]).toMatchObject({ former: null });
  // 2·0.5 of 3 points of weight.
  expect(again.score.dimensions.efficiency?.score).toBeCloseTo(100 / 3, 10);
  expect(codeOf(await approveVisit(services, rita, { visitId }))).toBe("visit-not-yours");
  given(await approveVisit(services, roy, { visitId }));
  given(await publishVisit(services, roy, { visitId }));
  expect(given(await resultView(services, someone("mark"), visitId)).total).toBe(toTenths(again.score.total ?? -1) / 10);
  expect(await visitKinds(services, visitId)).toEqual([
    "planned", "offered", "accepted", "begun", "submitted", "taken", "returned", "submitted", "taken", "approved", "published",
  ]);
  expect((await replayVisits(services)).different).toEqual([]);
});

test("answers of hidden items are kept, and are out of the score", async () => {
  const visitId = await visitAt(services, "under-way");
  await answer(services, visitId, { ...ANSWERS, greeted: { kind: "yes-no", yes: false }, manner: { kind: "scale", level: 1 } });
  given(await submitVisit(services, eve, { visitId }));
  const row = await storedVisit(services, visitId);
  expect(row.answers.map(({ item }) => item)).toContain("manner");
  expect(row.events.at(-1)?.body).toContain('"manner":{"kind":"scale","level":1,"note":null}');
  const score = JSON.parse(row.score ?? "") as { items: { item: string; state: string }[] };
  expect(score.items.find(({ item }) => item === "manner")).toMatchObject({ state: "hidden", loss: 0 });
});

test("what is wanting is named, and nothing is submitted", async () => {
  const visitId = await visitAt(services, "under-way");
  await answer(services, visitId, { greeted: ANSWERS.greeted, wait: { ...ANSWERS.wait, seconds: 600 } });
  expect(await submitVisit(services, eve, { visitId })).toEqual({
    ok: false,
    problem: { code: "visit-incomplete", params: { items: "manner,queue-told,promised,asked,tidy", count: 5 } },
  });
  expect(given(await fillView(services, eve, visitId)).missing).toEqual(["manner", "queue-told", "promised", "asked", "tidy"]);
  expect(await visitKinds(services, visitId)).toEqual(["planned", "offered", "accepted", "begun"]);
});

test("a critical item failed caps the total and is told apart", async () => {
  const visitId = await visitAt(services, "published", { ...ANSWERS, promised: { kind: "choice", option: "outright" } });
  const view = given(await resultView(services, someone("mark"), visitId));
  expect(view).toMatchObject({ failed: true, total: 40, criticals: [{ en: "Promised a return?" }] });
  expect(view.uncapped).toBeCloseTo(62.5, 10);
});

test("it cannot be returned without a reason", async () => {
  const visitId = await visitAt(services, "in-review");
  for (const reason of ["", "  x ", "\n"]) expect(codeOf(await returnVisit(services, rita, { visitId, reason }))).toBe("reason-missing");
  expect(await visitKinds(services, visitId)).toHaveLength(6);
});

test("it is observed once, exactly when it is published", async () => {
  const visitId = await visitAt(services, "approved");
  expect(await services.db.observation.count()).toBe(0);
  given(await publishVisit(services, rita, { visitId }));
  given(await publishVisit(services, rita, { visitId }));
  expect(await services.db.observation.findMany()).toMatchObject([
    { kind: "visit", sourceId: visitId, branchId: "n1", regionId: "north", evaluatorId: "eve", period: "2026-11", total: 87.5, premises: 0, failed: false },
  ]);
});
