import { afterEach, beforeEach, expect, test } from "vitest";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { comingView } from "#app/visits/coming.server.ts";
import { declineVisit } from "#app/visits/decline.server.ts";
import { expireVisit } from "#app/visits/expire.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { revisitOf } from "#app/visits/revisit.server.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone, storedVisit } from "#tests/support/visits.ts";

const [rita, eve] = [someone("rita"), someone("eve")];
const POST = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" };
const LATER = { ...POST, dueOn: "2027-01-31" };
const DAY = 24 * 3600_000;

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const plan = async (post: object = {}) => given(await planVisit(services, rita, { ...POST, ...post })).visitId;

test("what was cancelled is made good once, by whoever was to make it or by somebody else", async () => {
  const visitId = await plan();
  given(await acceptVisit(services, eve, { visitId }));
  given(await cancelVisit(services, rita, { visitId, reason: "网点装修" }));
  expect(given(await comingView(services, rita, visitId))).toMatchObject({ mayRevisit: true });
  expect(given(await revisitOf(services, rita, visitId))).toMatchObject({ state: "cancelled", branch: { id: "n1" }, slug: "counter", evaluatorId: "eve" });
  const revisit = await plan({ revisitOf: visitId });
  expect(await storedVisit(services, revisit)).toMatchObject({ revisitOfId: visitId, twinId: null });
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "other", revisitOf: visitId }))).toBe("revisit-planned");
  expect(codeOf(await revisitOf(services, rita, visitId))).toBe("revisit-planned");
  expect((await replayVisits(services)).different).toEqual([]);
});

test("who was to make it may make it good, who has been there or is to go there may not", async () => {
  const visits = "visits: { version: 2, appealDays: 10, rotationDays: 90, remindDays: 2, answerDays: 2 }\n";
  await publishPolicy(services, { file: "policy.yaml", source: POLICY.replace("policy:\n  version: 1", "policy:\n  version: 2") + visits });
  const visitId = await plan();
  given(await cancelVisit(services, rita, { visitId, reason: "网点装修" }));
  await plan({ evaluatorId: "other" });
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "other", revisitOf: visitId }))).toBe("evaluator-unfit");
  await plan({ revisitOf: visitId });
  expect(codeOf(await planVisit(services, rita, POST))).toBe("evaluator-unfit");
});

test("what nobody made in time is made good too", async () => {
  const visitId = await plan();
  services.clock.pass(30 * DAY);
  given(await expireVisit(services, visitId));
  expect(given(await revisitOf(services, rita, visitId)).state).toBe("expired");
  expect(codeOf(await planVisit(services, rita, { ...LATER, branchId: "n2", revisitOf: visitId }))).toBe("revisit-unfit");
  expect(await storedVisit(services, await plan({ ...LATER, revisitOf: visitId }))).toMatchObject({ revisitOfId: visitId });
  expect(given(await comingView(services, rita, visitId)).mayRevisit).toBe(false);
});

test("what was declined is for somebody else, what is on its way is not made good, and both say so", async () => {
  const visitId = await plan();
  expect(codeOf(await revisitOf(services, rita, visitId))).toBe("revisit-going");
  given(await declineVisit(services, eve, { visitId, reason: "那天出差" }));
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "other", revisitOf: visitId }))).toBe("revisit-declined");
  expect(codeOf(await revisitOf(services, rita, "none"))).toBe("revisit-unfit");
});

test("one of two opinions is made good by a third person, and those who gave them arrange nothing of it", async () => {
  const own = await plan({ twin: "t" });
  await plan({ twin: "t", evaluatorId: "dora", dueOn: "2026-11-21" });
  given(await cancelVisit(services, rita, { visitId: own, reason: "网点装修" }));
  // Also where the bank has no rule on coming again.
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "dora", revisitOf: own }))).toBe("revisit-beside");
  expect(codeOf(await revisitOf(services, someone("dora"), own))).toBe("revisit-unfit");
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "other", revisitOf: own }))).toBe("ok");
});
