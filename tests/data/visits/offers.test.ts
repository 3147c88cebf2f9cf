import { afterEach, beforeEach, expect, test } from "vitest";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { comingView } from "#app/visits/coming.server.ts";
import { declineVisit } from "#app/visits/decline.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { offerVisit } from "#app/visits/offer.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { replanVisit } from "#app/visits/replan.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { revisitOf } from "#app/visits/revisit.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { answer, ANSWERS, codeOf, given, openVisits, planOnly, someone, storedVisit, visitAt, visitKinds } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const [eve, other, rita, roy, nora, dora, mark] = [someone("eve"), someone("other"), someone("rita"), someone("roy"), someone("nora"), someone("dora"), someone("mark")];
const POST = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" };
const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make));
const told = async () => (await services.db.notice.findMany({ orderBy: [{ at: "asc" }, { key: "asc" }] })).map(({ personId, kind, body }) => [personId, kind, (JSON.parse(body) as { how?: string }).how ?? null]);

test("a plan is an offer at once, with the evaluator's firm, the form's mode and the day asked for", async () => {
  await services.db.firm.create({ data: { id: "acme", nameZh: "甲", nameEn: "Acme" } });
  await services.db.person.update({ where: { id: "other" }, data: { firmId: "acme" } });
  const { visitId } = given(await planVisit(services, rita, { ...POST, evaluatorId: "other", on: "2026-11-10", band: "09:00-11:00" }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "offered", offers: true, firmId: "acme", mode: "mystery", plannedOn: "2026-11-10", band: "09:00-11:00", dueOn: "2026-11-20" });
  expect(await visitKinds(services, visitId)).toEqual(["planned", "offered"]);
  expect(await told()).toEqual([["other", "visit-offered", null]]);
  const wrong = [
    [{ mode: "recording" }, "mode-unfit"],
    [{ on: "2026-11-21" }, "day-outside"],
    [{ on: "2026-11-01" }, "day-outside"],
    [{ on: "some day" }, "due-shape"],
    [{ evaluatorId: "stan" }, "evaluator-unfit"],
  ] as const;
  for (const [change, code] of wrong) expect([code, codeOf(await planVisit(services, rita, { ...POST, ...change }))]).toEqual([code, code]);
});

test("nobody knows of a plan before it is offered; offered twice it is offered once", async () => {
  const visitId = await planOnly(services);
  expect(codeOf(await fillView(services, eve, visitId))).toBe("not-found");
  expect(codeOf(await acceptVisit(services, eve, { visitId }))).toBe("not-found");
  expect(Object.values(await ownVisits(services, eve)).filter(Array.isArray).flat()).toEqual([]);
  expect(await told()).toEqual([]);
  expect((await times(5, () => offerVisit(services, rita, { visitId }))).every(({ ok }) => ok)).toBe(true);
  expect(await visitKinds(services, visitId)).toEqual(["planned", "offered"]);
  expect(await told()).toEqual([["eve", "visit-offered", null]]);
  expect((await ownVisits(services, eve)).offered).toMatchObject([{ visitId, mode: "mystery" }]);
});

test("an offer is accepted by its evaluator alone, once, and only then begun", async () => {
  const visitId = await visitAt(services, "offered");
  expect(codeOf(await beginVisit(services, eve, visitId))).toBe("visit-moved-on");
  for (const who of [other, rita, mark]) expect(codeOf(await acceptVisit(services, who, { visitId }))).toBe("not-found");
  expect(codeOf(await acceptVisit(services, eve, { visitId, seen: 1 }))).toBe("visit-moved-on");
  expect((await times(5, () => acceptVisit(services, eve, { visitId, seen: 2 }))).every(({ ok }) => ok)).toBe(true);
  expect(await visitKinds(services, visitId)).toEqual(["planned", "offered", "accepted"]);
  given(await beginVisit(services, eve, visitId));
  expect(codeOf(await acceptVisit(services, eve, { visitId }))).toBe("visit-moved-on");
  expect(codeOf(await declineVisit(services, eve, { visitId, reason: "去不了" }))).toBe("visit-moved-on");
});

test("it is declined with a reason, after accepting too, and whoever planned it is told", async () => {
  for (const stage of ["offered", "accepted"] as const) {
    const visitId = await visitAt(services, stage);
    const post = { visitId, reason: " 那天出差 " };
    expect(codeOf(await declineVisit(services, other, post))).toBe("not-found");
    expect(codeOf(await declineVisit(services, eve, { visitId, reason: " " }))).toBe("reason-missing");
    expect((await times(3, () => declineVisit(services, eve, post))).every(({ ok }) => ok)).toBe(true);
    expect((await visitKinds(services, visitId)).filter((kind) => kind === "declined")).toHaveLength(1);
    expect(codeOf(await acceptVisit(services, eve, { visitId }))).toBe("visit-moved-on");
    expect((await ownVisits(services, eve)).ended[0]).toMatchObject({ state: "declined", reason: "那天出差" });
    expect(given(await comingView(services, roy, visitId))).toMatchObject({ state: "declined", reason: "那天出差", deeds: ["replan", "cancel"] });
  }
  expect((await told()).filter(([who]) => who === "rita")).toEqual([["rita", "visit-trouble", "declined"], ["rita", "visit-trouble", "declined"]]);
});

test("a declined visit goes to somebody else, who makes it; it is nobody else's, and counts as theirs", async () => {
  const visitId = await visitAt(services, "accepted");
  given(await declineVisit(services, eve, { visitId, reason: "那天出差" }));
  const anew = { visitId, evaluatorId: "other", dueOn: "2026-11-25", reason: "换人" };
  for (const who of [eve, mark]) expect(codeOf(await replanVisit(services, who, anew))).toBe("not-found");
  expect((await times(5, () => replanVisit(services, nora, anew))).every(({ ok }) => ok)).toBe(true);
  expect(await visitKinds(services, visitId)).toEqual(["planned", "offered", "accepted", "declined", "replanned", "offered"]);
  expect(codeOf(await fillView(services, eve, visitId))).toBe("not-found");
  expect((await told()).filter(([who]) => who !== "rita")).toEqual([["eve", "visit-offered", null], ["other", "visit-offered", null]]);
  given(await acceptVisit(services, other, { visitId }));
  given(await beginVisit(services, other, visitId));
  await answer(services, visitId, ANSWERS, "other");
  given(await submitVisit(services, other, { visitId }));
  given(await takeVisit(services, rita, { visitId }));
  given(await approveVisit(services, rita, { visitId }));
  given(await publishVisit(services, rita, { visitId }));
  expect(await services.db.observation.findMany()).toMatchObject([{ sourceId: visitId, evaluatorId: "other" }]);
  expect((await replayVisits(services)).different).toEqual([]);
});

test("an accepted visit is moved to another day and must be accepted again; who is replaced is told", async () => {
  const visitId = await visitAt(services, "accepted");
  given(await replanVisit(services, rita, { visitId, evaluatorId: "eve", dueOn: "2026-11-30", on: "2026-11-28" }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "offered", dueOn: "2026-11-30", plannedOn: "2026-11-28", evaluatorId: "eve" });
  expect(codeOf(await beginVisit(services, eve, visitId))).toBe("visit-moved-on");
  given(await acceptVisit(services, eve, { visitId }));
  const { seen } = given(await comingView(services, rita, visitId));
  expect(codeOf(await replanVisit(services, rita, { visitId, evaluatorId: "other", dueOn: "2026-11-30", seen: seen - 1 }))).toBe("visit-moved-on");
  expect(codeOf(await replanVisit(services, rita, { visitId, evaluatorId: "stan", dueOn: "2026-11-30" }))).toBe("evaluator-unfit");
  given(await replanVisit(services, rita, { visitId, evaluatorId: "other", dueOn: "2026-11-30", seen }));
  expect((await told()).slice(-2)).toEqual([["other", "visit-offered", null], ["eve", "visit-over", "moved"]]);
  given(await acceptVisit(services, other, { visitId }));
  given(await beginVisit(services, other, visitId));
  expect(codeOf(await replanVisit(services, rita, { visitId, evaluatorId: "eve", dueOn: "2026-12-01" }))).toBe("visit-moved-on");
  expect((await replayVisits(services)).different).toEqual([]);
});

test("it is cancelled with a reason before it is begun, by planners of its place, once", async () => {
  for (const stage of ["planned", "offered", "accepted"] as const) {
    const visitId = await visitAt(services, stage);
    const post = { visitId, reason: "网点装修" };
    for (const who of [eve, mark]) expect(codeOf(await cancelVisit(services, who, post))).toBe("not-found");
    expect(codeOf(await cancelVisit(services, rita, { visitId, reason: "x" }))).toBe("reason-missing");
    expect((await times(3, () => cancelVisit(services, nora, post))).every(({ ok }) => ok)).toBe(true);
    expect(await storedVisit(services, visitId)).toMatchObject({ state: "cancelled" });
    expect(codeOf(await offerVisit(services, rita, { visitId }))).toBe("visit-moved-on");
    expect((await ownVisits(services, eve)).ended.some((each) => each.visitId === visitId)).toBe(stage !== "planned");
  }
  expect((await told()).filter(([, kind]) => kind === "visit-over")).toEqual([["eve", "visit-over", "cancelled"], ["eve", "visit-over", "cancelled"]]);
  const begun = await visitAt(services, "under-way");
  expect(codeOf(await cancelVisit(services, rita, { visitId: begun, reason: "网点装修" }))).toBe("visit-moved-on");
});

test("the evaluator stops a visit on the spot, with nothing to type; a planner can too, and says why", async () => {
  // All arranged before she is recognised there: afterwards she cannot be sent again.
  const visitId = await visitAt(services, "under-way");
  const second = await visitAt(services, "under-way");
  const accepted = await visitAt(services, "accepted");
  await answer(services, visitId, { greeted: ANSWERS.greeted });
  for (const who of [other, mark]) expect(codeOf(await voidVisit(services, who, { visitId, cause: "unsafe", reason: "" }))).toBe("not-found");
  expect(codeOf(await voidVisit(services, eve, { visitId, cause: "other", reason: " " }))).toBe("reason-missing");
  expect((await times(5, () => voidVisit(services, eve, { visitId, cause: "recognised", reason: "" }))).every(({ ok }) => ok)).toBe(true);
  expect((await visitKinds(services, visitId)).filter((kind) => kind === "voided")).toHaveLength(1);
  expect((await ownVisits(services, eve)).ended).toMatchObject([{ visitId, cause: "recognised", reason: null }]);
  expect(given(await comingView(services, rita, visitId))).toMatchObject({ state: "void", cause: "recognised", mayRevisit: true, deeds: [] });
  expect(codeOf(await submitVisit(services, eve, { visitId }))).toBe("visit-moved-on");
  given(await voidVisit(services, rita, { visitId: second, cause: "place-closed", reason: "当天装修" }));
  const over = (await told()).filter(([, kind]) => kind === "visit-trouble" || kind === "visit-over");
  expect(over.sort()).toEqual([["eve", "visit-over", "void"], ["rita", "visit-trouble", "void"]]);
  expect(codeOf(await voidVisit(services, eve, { visitId: accepted, cause: "unsafe", reason: "" }))).toBe("visit-moved-on");
  expect((await replayVisits(services)).different).toEqual([]);
});

test("a void visit is made good once, by the same form at the same place", async () => {
  const visitId = await visitAt(services, "under-way");
  expect(codeOf(await revisitOf(services, rita, visitId))).toBe("revisit-going");
  expect(codeOf(await planVisit(services, rita, { ...POST, revisitOf: visitId }))).toBe("revisit-going");
  given(await voidVisit(services, eve, { visitId, cause: "place-closed", reason: "" }));
  expect(given(await revisitOf(services, rita, visitId))).toMatchObject({ state: "void", branch: { id: "n1" }, slug: "counter", evaluatorId: "eve" });
  expect(codeOf(await revisitOf(services, mark, visitId))).toBe("revisit-unfit");
  expect(codeOf(await planVisit(services, rita, { ...POST, branchId: "n2", revisitOf: visitId }))).toBe("revisit-unfit");
  const { visitId: second } = given(await planVisit(services, rita, { ...POST, revisitOf: visitId }));
  expect(await storedVisit(services, second)).toMatchObject({ revisitOfId: visitId });
  expect(codeOf(await planVisit(services, rita, { ...POST, evaluatorId: "other", revisitOf: visitId }))).toBe("revisit-planned");
  expect(given(await comingView(services, rita, visitId))).toMatchObject({ revisit: second, mayRevisit: false });
  given(await cancelVisit(services, rita, { visitId: second, reason: "改天再说" }));
  given(await planVisit(services, rita, { ...POST, evaluatorId: "other", revisitOf: visitId }));
  expect((await replayVisits(services)).different).toEqual([]);
});

test("planners see what is on its way but not their own, and nobody of the branch is told of anything", async () => {
  expect(codeOf(await planVisit(services, dora, { ...POST, evaluatorId: "dora" }))).toBe("evaluator-unfit");
  const own = given(await planVisit(services, rita, { ...POST, evaluatorId: "dora" })).visitId;
  expect(codeOf(await comingView(services, dora, own))).toBe("not-found");
  expect(codeOf(await cancelVisit(services, dora, { visitId: own, reason: "不想去" }))).toBe("not-found");
  const visitId = await visitAt(services, "submitted");
  expect(codeOf(await comingView(services, rita, visitId))).toBe("not-found");
  const view = given(await comingView(services, rita, own));
  expect(view.history.map(({ kind }) => kind)).toEqual(["planned", "offered"]);
  expect(view.evaluators.map(({ id }) => id)).toEqual(["dora", "eve", "other"]);
  const people = (await services.db.notice.findMany({ distinct: ["personId"] })).map(({ personId }) => personId);
  expect(people.filter((id) => ["mark", "stan", "sue", "hana"].includes(id))).toEqual([]);
});
