import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assignDrills } from "#app/coaching/assign.server.ts";
import { ownAssignments } from "#app/coaching/assigned.server.ts";
import { cancelRows, putBackRows } from "#app/coaching/assign/change.server.ts";
import { readChoice } from "#app/coaching/assign/choice.ts";
import { assignPage } from "#app/coaching/assign/page.server.ts";
import { assignmentList, batchView } from "#app/coaching/assignments.server.ts";
import { readAssignmentFilter } from "#app/coaching/assign/filter.ts";
import { withdrawScenario } from "#app/library/withdrawal.server.ts";
import { addColleague } from "#tests/support/standings.ts";
import { codeOf, given } from "#tests/support/visits.ts";
import { assigned, CARD, finished, MOLLY, NORA, openAssigning, OTHER, posted, toldTo, TOM } from "#tests/support/assignments.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => void (services = await openAssigning()), 120_000);
afterEach(() => services.close());

const whom = (address: string) => readChoice(new URLSearchParams(address));
const all = readAssignmentFilter(new URLSearchParams("state=all"));
const refused = async (by = MOLLY, of: Parameters<typeof posted>[0] = {}) => codeOf(await assignDrills(services, by, posted(of)));

describe("who may be assigned drills", () => {
  test("a branch is its present staff, without whoever assigns, left or serves nobody", async () => {
    await services.db.person.update({ where: { id: "bob" }, data: { leftAt: new Date(services.clock.now()) } });
    const { preview } = await assignPage(services, MOLLY, whom(`branch=n1&slug=${CARD}`));
    expect(preview?.people.map(({ id }) => id)).toEqual(["ann"]);
  });

  test("nobody out of scope, gone or unknown, and then nothing is sent to anybody", async () => {
    await services.db.person.update({ where: { id: "bob" }, data: { leftAt: new Date(services.clock.now()) } });
    for (const person of ["cid", "hal", "eve", "bob", "molly", "nobody"]) expect(await refused(MOLLY, { people: ["ann", person] }), person).toBe("assign-out-of-scope");
    expect(await refused(MOLLY, { people: [] })).toBe("assign-nobody");
    expect(await refused(MOLLY, { people: whom("branch=n2") })).toBe("assign-nobody");
    expect(await services.db.assignment.count()).toBe(0);
    expect(await toldTo(services, "ann")).toEqual([]);
  });

  test("more than a page of people named one by one are sent one by one, not as everybody in scope", async () => {
    const crowd = Array.from({ length: 101 }, (_, i) => `crowd${String(i)}`);
    const same = { post: "teller", branchId: "n1", hiredOn: "2026-01-05", createdAt: new Date(0) };
    await services.db.person.createMany({ data: crowd.map((id) => ({ id, account: id, nameZh: id, nameEn: id, ...same })) });
    await services.db.roleGrant.createMany({ data: crowd.map((id) => ({ id, personId: id, role: "staff", scope: "self", createdAt: new Date(0) })) });
    const { preview } = await assignPage(services, MOLLY, whom(`slug=${CARD}&${crowd.map((id) => `person=${id}`).join("&")}`));
    expect([preview?.whole, preview?.people.length]).toEqual([false, 101]);
    expect((await assignPage(services, MOLLY, whom(`slug=${CARD}&branch=n1`))).preview).toMatchObject({ whole: true, count: 103 });
  });

  test("a trainer of the bank reaches everybody, by post or by several names, the hotline too", async () => {
    const people = async (address: string) => (await assignPage(services, TOM, whom(address))).preview?.people.map(({ id }) => id);
    expect(await people("post=teller")).toEqual(["ann", "cid"]);
    expect(await people("words=Person ann、人hal")).toEqual(["ann", "hal"]);
    expect((await assignPage(services, TOM, whom(""))).preview).toBeNull();
    expect(await refused(TOM, { people: ["ann", "cid", "hal"] })).toBe("ok");
  });
});

describe("what may be assigned", () => {
  test("each fault has its reason", async () => {
    expect(await refused(MOLLY, { slugs: [] })).toBe("assign-no-scenario");
    expect(await refused(MOLLY, { slugs: ["nothing"] })).toBe("not-published");
    expect(await refused(MOLLY, { dueOn: "2026-11-01" })).toBe("due-past");
    expect(await refused(MOLLY, { dueOn: "2027-11-03" })).toBe("due-far");
    expect(await refused(MOLLY, { dueOn: "soon" })).toBe("due-shape");
    expect(await refused(MOLLY, { times: 11 })).toBe("assign-times");
    expect(await refused(MOLLY, { times: 3, mode: "assessment" })).toBe("assign-times");
    expect(await refused(MOLLY, { times: 0 })).toBe("assign-times");
    expect(await refused(MOLLY, { note: "x".repeat(301) })).toBe("note-long");
    expect(await refused(MOLLY, { key: "" })).toBe("bad-form");
    await withdrawScenario(services, "tom", OTHER);
    expect(await refused(MOLLY, { slugs: [OTHER] })).toBe("withdrawn");
  });

  test("what somebody has open already is left out, another mode is not", async () => {
    await assigned(services, MOLLY, { people: ["ann"] });
    expect(await refused(MOLLY, { people: ["ann"] })).toBe("assign-nothing-new");
    const both = given(await assignDrills(services, MOLLY, posted({ people: ["ann", "bob"] })));
    expect(both).toMatchObject({ made: 1, skipped: 1 });
    expect(await refused(TOM, { people: ["ann"], mode: "assessment" })).toBe("ok");
    services.clock.pass(60_000);
    await finished(services, { person: "ann" });
    expect(await refused(MOLLY, { people: ["ann"] })).toBe("ok");
  });

  test("more than two thousand at once are too many; as many are not", async () => {
    const crowd = Array.from({ length: 1001 }, (_, i) => `crowd${String(i).padStart(4, "0")}`);
    const same = { post: "teller", branchId: "n2", hiredOn: "2026-01-05", createdAt: new Date(0) };
    await services.db.person.createMany({ data: crowd.map((id) => ({ id, account: id, nameZh: id, nameEn: id, ...same })) });
    await services.db.roleGrant.createMany({ data: crowd.map((id) => ({ id, personId: id, role: "staff", scope: "self", createdAt: new Date(0) })) });
    const many = await assignDrills(services, NORA, posted({ people: whom("words=crowd"), slugs: [CARD, OTHER] }));
    expect(many).toEqual({ ok: false, problem: { code: "assign-many", params: { most: 2000, count: 2002 } } });
    await services.db.person.update({ where: { id: "crowd1000" }, data: { leftAt: new Date(0) } });
    const made = given(await assignDrills(services, NORA, posted({ people: whom("words=crowd"), slugs: [CARD, OTHER] })));
    expect(made).toMatchObject({ made: 2000, skipped: 0 });
    expect(await toldTo(services, "crowd0999")).toEqual(["assigned"]);
    const view = given(await batchView(services, NORA, made.batchId, 2));
    expect([view.rows.length, view.pages, view.counts.open]).toEqual([100, 20, 2000]);
    const rows = "all" as const;
    expect(given(await cancelRows(services, NORA, { batchId: made.batchId, rows })).changed).toBe(2000);
    expect(given(await putBackRows(services, NORA, { batchId: made.batchId, rows })).changed).toBe(2000);
  }, 180_000);
});

test("sent twice, also at the same moment, it is one batch, and nobody is told twice", async () => {
  const post = posted({ people: ["ann", "bob"], slugs: [CARD, OTHER], note: "Before Friday, please." });
  const sent = await Promise.all([1, 2, 3, 4].map(() => assignDrills(services, MOLLY, post)));
  expect(new Set(sent.map((each) => given(each).batchId)).size).toBe(1);
  expect(sent.map((each) => given(each).made).sort()).toEqual([0, 0, 0, 4]);
  expect(await services.db.assignment.count()).toBe(4);
  expect(await toldTo(services, "ann")).toEqual(["assigned"]);
  expect(codeOf(await assignDrills(services, TOM, post))).toBe("bad-form");
});

test("a manager sees the own branch and nothing of another one", async () => {
  const batch = await assigned(services, TOM, { people: ["ann", "cid"] });
  const seenBy = async (me: typeof MOLLY) => (await assignmentList(services, me, all)).rows.map(({ person }) => person.id);
  expect([await seenBy(MOLLY), await seenBy(NORA), (await seenBy(TOM)).sort()]).toEqual([["ann"], ["cid"], ["ann", "cid"]]);
  expect(given(await batchView(services, NORA, batch, 1)).rows.map(({ person }) => person.id)).toEqual(["cid"]);
  const own = await assigned(services, MOLLY, { people: ["bob"] });
  expect(codeOf(await batchView(services, NORA, own, 1))).toBe("not-found");
  expect(codeOf(await batchView(services, NORA, "nothing\0", 1))).toBe("not-found");
});

test("states follow the drills that were finished, and tell nothing of how practice went", async () => {
  const batch = await assigned(services, MOLLY, { people: ["ann"], times: 2 });
  const row = async () => given(await batchView(services, MOLLY, batch, 1)).rows[0];
  services.clock.pass(60_000);
  await finished(services, { person: "ann", outcome: "left" });
  await finished(services, { person: "ann", outcome: "timed-out" });
  await finished(services, { person: "ann", fromId: "played-1" });
  await finished(services, { person: "ann", slug: OTHER });
  expect(await row()).toMatchObject({ state: "open", finished: 0 });
  await finished(services, { person: "ann", outcome: "lost" });
  expect(await row()).toMatchObject({ state: "open", finished: 1, sittings: [] });
  services.clock.pass(10 * 24 * 3600_000);
  expect(await row()).toMatchObject({ state: "overdue", near: { when: "overdue", days: 3 } });
  expect((await ownAssignments(services, { id: "ann" })).tasks).toMatchObject([{ finished: 1, times: 2, by: { en: "Person molly" } }]);
  await finished(services, { person: "ann" });
  expect(await row()).toMatchObject({ state: "done", finished: 2, late: true, doneOn: "2026-11-12", sittings: [] });
  const own = await ownAssignments(services, { id: "ann" });
  expect([own.tasks, own.finished]).toMatchObject([[], [{ late: true }]]);
  services.clock.pass(24 * 3600_000);
  expect((await ownAssignments(services, { id: "ann" })).finished).toEqual([]);
});

test("an assessment counts in whatever way it ended, and leads to its page", async () => {
  await assigned(services, MOLLY, { people: ["ann"], mode: "assessment" });
  services.clock.pass(60_000);
  const sitting = await finished(services, { person: "ann", mode: "assessment", outcome: "left" });
  expect((await assignmentList(services, MOLLY, all)).rows).toMatchObject([{ state: "done", sittings: [sitting] }]);
});

test("the list keeps to what is asked for and counts the rest", async () => {
  await assigned(services, TOM, { people: ["ann", "bob", "cid"], slugs: [CARD, OTHER] });
  services.clock.pass(60_000);
  await finished(services, { person: "bob" });
  const asked = async (address: string) => assignmentList(services, TOM, readAssignmentFilter(new URLSearchParams(address)));
  expect(await asked("")).toMatchObject({ found: 5, counts: { open: 5, done: 1, overdue: 0, cancelled: 0 } });
  expect((await asked("state=done")).rows).toMatchObject([{ person: { id: "bob" }, slug: CARD }]);
  expect((await asked(`branch=n1&slug=${OTHER}`)).found).toBe(2);
  expect((await asked("words=CID&page=7")).rows.map(({ person }) => person.id)).toEqual(["cid", "cid"]);
  await services.db.person.update({ where: { id: "cid" }, data: { leftAt: new Date(services.clock.now()) } });
  expect((await asked("")).found).toBe(3);
});

test("new colleagues have a list until it is practised or the days are over", async () => {
  const policy = (await services.db.policyVersion.findFirstOrThrow()).source;
  const source = `${policy.replace(/^policy:\n {2}version: 1/m, "policy:\n  version: 2")}induction:\n  version: 1\n  days: 10\n  scenarios: [${CARD}, ${OTHER}, never-written]\n`;
  await services.db.policyVersion.create({ data: { hash: "with-induction", version: 2, source, createdAt: new Date(services.clock.now()) } });
  await addColleague(services, { id: "new", branchId: "n1", hiredOn: "2026-10-30" });
  const list = async (id: string) => (await ownAssignments(services, { id })).induction;
  expect(await list("ann")).toBeNull();
  expect(await list("new")).toMatchObject({ until: "2026-11-08", drills: [{ slug: CARD, done: false }, { slug: OTHER, done: false }] });
  await finished(services, { person: "new", mode: "assessment" });
  await finished(services, { person: "new", slug: OTHER, outcome: "breach" });
  expect((await list("new"))?.drills.map(({ done }) => done)).toEqual([false, true]);
  services.clock.pass(7 * 24 * 3600_000);
  expect(await list("new")).toBeNull();
});
