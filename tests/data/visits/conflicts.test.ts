import { afterEach, beforeEach, expect, test } from "vitest";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { comingView } from "#app/visits/coming.server.ts";
import { declareConflict, endConflict, ownConflicts } from "#app/visits/conflicts.server.ts";
import { planChoices } from "#app/visits/plan/choices.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { replanVisit } from "#app/visits/replan.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone, visitAt } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const [eve, other, rita] = [someone("eve"), someone("other"), someone("rita")];
const POST = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-30" };
const unfit = (why: string, day?: string) => ({ ok: false, problem: { code: "evaluator-unfit", params: day === undefined ? { why } : { why, day } } });

async function rotate(days: number): Promise<void> {
  const visits = `visits: { version: 2, appealDays: 10, rotationDays: ${days}, remindDays: 2, answerDays: 2 }\n`;
  await publishPolicy(services, { file: "policy.yaml", source: POLICY.replace("policy:\n  version: 1", "policy:\n  version: 2") + visits });
}

test("a declared place is refused with its reason, to nobody else, and until it is ended", async () => {
  expect(codeOf(await declareConflict(services, eve, { branchId: "nowhere", reason: "在那里上过班" }))).toBe("unknown-branch");
  expect(codeOf(await declareConflict(services, eve, { branchId: "n1", reason: " x" }))).toBe("reason-missing");
  expect(codeOf(await declareConflict(services, eve, { branchId: "n1", reason: "长".repeat(2001) }))).toBe("reason-long");
  const told = await Promise.all(Array.from({ length: 10 }, () => declareConflict(services, eve, { branchId: "n1", reason: "在那里上过班" })));
  expect(told.every(({ ok }) => ok)).toBe(true);
  expect(await services.db.conflict.count()).toBe(1);
  expect(await services.db.auditEntry.count({ where: { deed: "conflict-declared" } })).toBe(1);
  expect(await planVisit(services, rita, POST)).toEqual(unfit("declared"));
  expect(codeOf(await planVisit(services, rita, { ...POST, branchId: "n2" }))).toBe("ok");
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "other" }))).toBe("ok");
  const choice = (await planChoices(services, rita)).evaluators.find(({ id }) => id === "eve");
  expect(choice?.ties).toMatchObject({ n1: { declared: true } });

  const view = await ownConflicts(services, eve);
  expect(view.conflicts).toMatchObject([{ place: { id: "n1" }, reason: "在那里上过班", visitId: null }]);
  expect(view.places.map(({ id }) => id)).toEqual(["n2", "s1"]);
  const { id } = view.conflicts[0]!;
  expect(codeOf(await endConflict(services, other, id))).toBe("not-found");
  for (let i = 0; i < 2; i += 1) given(await endConflict(services, eve, id));
  expect(await services.db.auditEntry.count({ where: { deed: "conflict-ended" } })).toBe(1);
  expect(codeOf(await planVisit(services, rita, POST))).toBe("ok");
  given(await declareConflict(services, eve, { branchId: "n1", reason: "亲戚在那里" }));
  expect((await ownConflicts(services, eve)).conflicts).toMatchObject([{ id, reason: "亲戚在那里", visitId: expect.any(String) }]);
});

test("declared after it was arranged, the planner is warned and the evaluator is led to answer", async () => {
  const visitId = await visitAt(services, "offered");
  given(await declareConflict(services, eve, { branchId: "n1", reason: "亲戚在那里" }));
  expect(given(await comingView(services, rita, visitId)).declaredSince).toBe(true);
  expect((await ownConflicts(services, eve)).conflicts).toMatchObject([{ visitId }]);
  expect(await replanVisit(services, rita, { visitId, evaluatorId: "eve", dueOn: "2026-11-25" })).toEqual(unfit("declared"));
  given(await replanVisit(services, rita, { visitId, evaluatorId: "other", dueOn: "2026-11-25" }));
  expect(given(await comingView(services, rita, visitId)).declaredSince).toBe(false);
});

test("nobody visits the branch they work in, or one they were in lately or are to go to", async () => {
  await rotate(30);
  await services.db.person.update({ where: { id: "other" }, data: { branchId: "n1" } });
  expect(await planVisit(services, rita, { ...POST, evaluatorId: "other" })).toEqual(unfit("home"));
  const planned = given(await planVisit(services, rita, POST)).visitId;
  expect(await planVisit(services, rita, POST)).toEqual(unfit("arranged", "2026-11-30"));
  // Its own arrangement is no reason against itself.
  given(await replanVisit(services, rita, { visitId: planned, evaluatorId: "eve", dueOn: "2026-11-29" }));
  given(await cancelVisit(services, rita, { visitId: planned, reason: "改天再说" }));
  await visitAt(services, "submitted");
  expect(await planVisit(services, rita, POST)).toEqual(unfit("visited", "2026-11-02"));
  services.clock.at = Date.parse("2026-12-01T15:00:00Z");
  expect(await planVisit(services, rita, { ...POST, dueOn: "2026-12-20" })).toEqual(unfit("visited", "2026-11-02"));
  services.clock.at = Date.parse("2026-12-01T16:30:00Z");
  expect(codeOf(await planVisit(services, rita, { ...POST, dueOn: "2026-12-20" }))).toBe("ok");
});

test("who was recognised goes there no more; who found it closed may go again at once", async () => {
  await rotate(30);
  const closed = await visitAt(services, "under-way");
  given(await voidVisit(services, eve, { visitId: closed, cause: "place-closed", reason: "" }));
  const again = await visitAt(services, "under-way");
  given(await voidVisit(services, eve, { visitId: again, cause: "recognised", reason: "" }));
  expect(await planVisit(services, rita, POST)).toEqual(unfit("recognised"));
  services.clock.at = Date.parse("2027-06-01T02:00:00Z");
  expect(await planVisit(services, rita, { ...POST, dueOn: "2027-06-20" })).toEqual(unfit("recognised"));
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "other", dueOn: "2027-06-20" }))).toBe("ok");
});
