import { afterEach, beforeEach, expect, test } from "vitest";
import { beginVisit } from "#app/visits/begin.server.ts";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { declineVisit } from "#app/visits/decline.server.ts";
import { endedVisits } from "#app/visits/ended.server.ts";
import { expireVisit } from "#app/visits/expire.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { given, openVisits, plan, someone, visitAt, type Name } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const rita = someone("rita");
const ask = (change: object = {}) => ({ branch: null, state: null, page: 1, ...change });
const listed = async (by: Name = "rita", change: object = {}) => (await endedVisits(services, someone(by), ask(change))).visits;

/** One of each end, by its state. */
async function ends(): Promise<Record<"declined" | "cancelled" | "void" | "expired", string>> {
  const declined = await plan(services);
  given(await declineVisit(services, someone("eve"), { visitId: declined, reason: "那天出差" }));
  const cancelled = await plan(services, { branch: "s1" });
  given(await cancelVisit(services, rita, { visitId: cancelled, reason: "网点装修" }));
  const voided = await plan(services, { evaluator: "other", branch: "n2" });
  given(await beginVisit(services, someone("other"), voided));
  given(await voidVisit(services, someone("other"), { visitId: voided, cause: "recognised", reason: "" }));
  const expired = await plan(services, { evaluator: "dora" });
  services.clock.pass(30 * 24 * 3600_000);
  given(await expireVisit(services, expired));
  return { declined, cancelled, void: voided, expired };
}

test("planners find each end with its reason, and nobody's submitted or running visit among them", async () => {
  for (const stage of ["planned", "under-way", "in-review"] as const) await visitAt(services, stage);
  const made = await ends();
  const visits = await listed();
  expect(new Map(visits.map(({ state, visitId }) => [state, visitId]))).toEqual(new Map(Object.entries(made)));
  expect(visits).toHaveLength(4);
  expect(visits.find(({ state }) => state === "declined")).toMatchObject({ reason: "那天出差", cause: null, mayRevisit: false });
  expect(visits.find(({ state }) => state === "cancelled")).toMatchObject({ reason: "网点装修", mayRevisit: true, branch: { id: "s1" }, title: { en: "Counter" } });
  expect(visits.find(({ state }) => state === "void")).toMatchObject({ reason: null, cause: "recognised", mayRevisit: true, revisit: null, evaluator: { id: "other" } });
  expect(await listed("rita", { branch: "s1" })).toMatchObject([{ visitId: made.cancelled }]);
  expect(await listed("rita", { state: "expired" })).toMatchObject([{ visitId: made.expired, mayRevisit: true }]);
});

test("each planner has their scope, and never what they were to make themselves", async () => {
  const made = await ends();
  expect((await listed("nora")).map(({ visitId }) => visitId)).not.toContain(made.cancelled);
  expect((await listed("nora", { branch: "s1" })).map(({ visitId }) => visitId)).toHaveLength(3);
  expect((await listed("dora")).map(({ visitId }) => visitId)).not.toContain(made.expired);
  for (const who of ["mark", "stan", "hana", "eve"] as const) expect([who, await listed(who)]).toEqual([who, []]);
});

test("a void visit says that it was made good, until that came to nothing too", async () => {
  const made = await ends();
  const post = { branchId: "n2", slug: "counter", evaluatorId: "eve", dueOn: "2026-12-31", revisitOf: made.void };
  const { visitId: revisit } = given(await planVisit(services, rita, post));
  const voided = async () => (await listed("rita", { state: "void" })).find(({ visitId }) => visitId === made.void);
  expect(await voided()).toMatchObject({ revisit, mayRevisit: false });
  given(await cancelVisit(services, rita, { visitId: revisit, reason: "换个时间" }));
  expect(await voided()).toMatchObject({ revisit, mayRevisit: true });
});
