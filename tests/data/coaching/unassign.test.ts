import { afterEach, beforeEach, expect, test } from "vitest";
import { cancelRows, extendRows, putBackRows, shortenRows } from "#app/coaching/assign/change.server.ts";
import { dueNotices } from "#app/coaching/assign/due-notices.server.ts";
import { ownAssignments } from "#app/coaching/assigned.server.ts";
import { batchView } from "#app/coaching/assignments.server.ts";
import { putScenarioBack, withdrawScenario } from "#app/library/withdrawal.server.ts";
import { start } from "#tests/support/drills.ts";
import { codeOf, given } from "#tests/support/visits.ts";
import { assigned, CARD, finished, MOLLY, NORA, openAssigning, OTHER, toldTo, TOM } from "#tests/support/assignments.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => void (services = await openAssigning()), 120_000);
afterEach(() => services.close());

const DAY = 24 * 3600_000;
const states = async (batchId: string) =>
  given(await batchView(services, TOM, batchId, 1)).rows.map(({ person, slug, state }) => `${person.id} ${slug} ${state}`).sort();
const work = async () => dueNotices.run(services, new AbortController().signal);

test("what is not done is cancelled, told and put back in one go", async () => {
  const batchId = await assigned(services, TOM, { people: ["ann", "bob", "cid"], slugs: [CARD, OTHER] });
  services.clock.pass(60_000);
  await finished(services, { person: "ann" });
  const cancelled = given(await cancelRows(services, MOLLY, { batchId, rows: "all" }));
  // Ann's card is done, and Cid is not Molly's to take it from.
  expect(cancelled).toMatchObject({ changed: 3, left: 1 });
  expect(await states(batchId)).toEqual([`ann ${OTHER} cancelled`, `ann ${CARD} done`, `bob ${OTHER} cancelled`, `bob ${CARD} cancelled`, `cid ${OTHER} open`, `cid ${CARD} open`]);
  expect(await toldTo(services, "bob")).toEqual(["assigned", "unassigned"]);
  expect(await toldTo(services, "cid")).toEqual(["assigned"]);
  expect(codeOf(await cancelRows(services, MOLLY, { batchId, rows: "all" }))).toBe("assign-unchanged");
  services.clock.pass(60_000);
  expect(given(await putBackRows(services, MOLLY, { batchId, rows: "all", cancelledAt: cancelled.at }))).toMatchObject({ changed: 3 });
  expect((await states(batchId)).filter((state) => state.endsWith("cancelled"))).toEqual([]);
  expect(await toldTo(services, "bob")).toEqual(["assigned", "unassigned", "assigned"]);
});

test("only what was taken back in that go is put back by undoing it", async () => {
  const batchId = await assigned(services, MOLLY, { people: ["ann", "bob"] });
  const [first, second] = given(await batchView(services, MOLLY, batchId, 1)).rows;
  given(await cancelRows(services, MOLLY, { batchId, rows: [first?.id ?? ""] }));
  services.clock.pass(60_000);
  const later = given(await cancelRows(services, MOLLY, { batchId, rows: [second?.id ?? ""] }));
  given(await putBackRows(services, MOLLY, { batchId, rows: "all", cancelledAt: later.at }));
  const rows = given(await batchView(services, MOLLY, batchId, 1)).rows;
  expect(rows.find(({ id }) => id === first?.id)?.state).toBe("cancelled");
  expect(rows.find(({ id }) => id === second?.id)?.state).toBe("open");
});

test("what was assigned again since is not put back beside it", async () => {
  const batchId = await assigned(services, MOLLY, { people: ["ann", "bob"] });
  given(await cancelRows(services, MOLLY, { batchId, rows: "all" }));
  await assigned(services, TOM, { people: ["ann"] });
  services.clock.pass(60_000);
  expect(given(await putBackRows(services, MOLLY, { batchId, rows: "all" }))).toMatchObject({ changed: 1, left: 1 });
  expect(await states(batchId)).toEqual([`ann ${CARD} cancelled`, `bob ${CARD} open`]);
});

test("nothing of a batch can be changed from another branch", async () => {
  const batchId = await assigned(services, MOLLY, { people: ["ann"] });
  const picked = { batchId, rows: "all" } as const;
  expect(codeOf(await cancelRows(services, NORA, picked))).toBe("not-found");
  expect(codeOf(await putBackRows(services, NORA, picked))).toBe("not-found");
  expect(codeOf(await extendRows(services, NORA, { ...picked, dueOn: "2026-11-20" }))).toBe("not-found");
  expect(await states(batchId)).toEqual([`ann ${CARD} open`]);
});

test("taken back while it is played, the drill goes on and its page can be found", async () => {
  const batchId = await assigned(services, MOLLY, { people: ["ann"] });
  services.clock.pass(60_000);
  const sittingId = await start(services, { id: "ann" });
  given(await cancelRows(services, MOLLY, { batchId, rows: "all" }));
  expect(await ownAssignments(services, { id: "ann" })).toMatchObject({ tasks: [], released: [{ sittingId }] });
  expect((await services.db.sitting.findUniqueOrThrow({ where: { id: sittingId } })).state).toBe("open");
});

test("taken back and assigned anew while it is played, it is still asked for", async () => {
  for (const batchId of [await assigned(services, MOLLY), await assigned(services, TOM, { slugs: [OTHER] })]) given(await cancelRows(services, TOM, { batchId, rows: "all" }));
  const batchId = await assigned(services, MOLLY);
  services.clock.pass(60_000);
  const sittingId = await start(services, { id: "ann" });
  given(await cancelRows(services, MOLLY, { batchId, rows: "all" }));
  // Twice taken back, it is told once.
  expect((await ownAssignments(services, { id: "ann" })).released).toMatchObject([{ sittingId }]);
  services.clock.pass(60_000);
  await assigned(services, TOM);
  expect(await ownAssignments(services, { id: "ann" })).toMatchObject({ tasks: [{ open: sittingId }], released: [] });
});

test("more time is later than before, not past, and makes what was overdue open again", async () => {
  const batchId = await assigned(services, MOLLY, { people: ["ann", "bob"] });
  services.clock.pass(9 * DAY);
  const until = (dueOn: string) => extendRows(services, MOLLY, { batchId, rows: "all", dueOn });
  expect(await states(batchId)).toEqual([`ann ${CARD} overdue`, `bob ${CARD} overdue`]);
  expect(codeOf(await until("2026-11-09"))).toBe("due-past");
  expect(given(await until("2026-11-16"))).toMatchObject({ changed: 2 });
  expect(await states(batchId)).toEqual([`ann ${CARD} open`, `bob ${CARD} open`]);
  expect(codeOf(await until("2026-11-13"))).toBe("assign-unchanged");
});

test("more time is taken back from all it was given to, each to its own day, and from nothing else", async () => {
  const batchId = await assigned(services, MOLLY, { people: ["ann", "bob"] });
  const due = async () => given(await batchView(services, MOLLY, batchId, 1)).rows.map(({ person, dueOn }) => `${person.id} ${dueOn}`).sort();
  const before = await due();
  const rows = given(await batchView(services, MOLLY, batchId, 1)).rows.filter(({ person }) => person.id === "ann").map(({ id }) => id);
  const first = given(await extendRows(services, MOLLY, { batchId, rows, dueOn: "2026-11-14" }));
  services.clock.pass(60_000);
  const second = given(await extendRows(services, MOLLY, { batchId, rows: "all", dueOn: "2026-11-16" }));
  expect(await due()).toEqual(["ann 2026-11-16", "bob 2026-11-16"]);
  expect(codeOf(await shortenRows(services, NORA, { batchId, rows: "all", extendedAt: second.at }))).toBe("not-found");
  expect(codeOf(await shortenRows(services, MOLLY, { batchId, rows: "all", extendedAt: first.at }))).toBe("assign-unchanged");
  expect(given(await shortenRows(services, MOLLY, { batchId, rows: "all", extendedAt: second.at }))).toMatchObject({ changed: 2 });
  expect(await due()).toEqual(["ann 2026-11-14", before[1]]);
  expect(codeOf(await shortenRows(services, MOLLY, { batchId, rows: "all", extendedAt: second.at }))).toBe("assign-unchanged");
});

test("people are told the day before and once it is overdue, each once, and not of what is done or taken back", async () => {
  const batchId = await assigned(services, TOM, { people: ["ann", "bob", "cid", "hal"] });
  const rows = given(await batchView(services, TOM, batchId, 1)).rows;
  services.clock.pass(60_000);
  await finished(services, { person: "bob" });
  given(await cancelRows(services, TOM, { batchId, rows: rows.filter(({ person }) => person.id === "cid").map(({ id }) => id) }));
  await services.db.person.update({ where: { id: "hal" }, data: { leftAt: new Date(services.clock.now()) } });
  expect(await work()).toBe("0 people told of what is due");
  services.clock.at = Date.parse("2026-11-08T01:00:00Z");
  expect(await work()).toBe("1 people told of what is due");
  expect(await work()).toBe("0 people told of what is due");
  services.clock.at = Date.parse("2026-11-09T15:59:00Z");
  await work();
  expect(await toldTo(services, "ann")).toEqual(["assigned", "due-soon"]);
  // Past midnight of the bank: it waits for the morning.
  services.clock.at = Date.parse("2026-11-09T16:30:00Z");
  await Promise.all([work(), work()]);
  await work();
  expect(await toldTo(services, "ann")).toEqual(["assigned", "due-soon", "overdue"]);
  const overdue = await services.db.notice.findFirstOrThrow({ where: { personId: "ann", kind: "overdue" } });
  expect(overdue.showFrom.toISOString()).toBe("2026-11-10T00:00:00.000Z");
  for (const [person, told] of [["bob", ["assigned"]], ["cid", ["assigned", "unassigned"]], ["hal", ["assigned"]]] as const) expect(await toldTo(services, person), person).toEqual(told);
});

test("of what was taken off the shelf nobody is told that it is due, until it is back", async () => {
  await assigned(services, MOLLY, { people: ["ann"], slugs: [OTHER] });
  await withdrawScenario(services, "tom", OTHER);
  services.clock.pass(9 * DAY);
  expect(await work()).toBe("0 people told of what is due");
  await putScenarioBack(services, "tom", OTHER);
  await work();
  expect(await toldTo(services, "ann")).toEqual(["assigned", "overdue"]);
});

test("with more time it is told of anew, and whoever is given a day is not told twice on it", async () => {
  const batchId = await assigned(services, MOLLY, { people: ["ann"], dueOn: "2026-11-03" });
  await work();
  expect(await toldTo(services, "ann")).toEqual(["assigned"]);
  services.clock.pass(2 * DAY);
  await work();
  given(await extendRows(services, MOLLY, { batchId, rows: "all", dueOn: "2026-11-05" }));
  await work();
  services.clock.pass(2 * DAY);
  await work();
  expect(await toldTo(services, "ann")).toEqual(["assigned", "overdue", "due-soon", "overdue"]);
});
