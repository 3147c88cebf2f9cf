import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { postPause } from "#app/drills/pause.server.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import { ANNA, BEN, openDrills, play, start, storedSitting } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { withoutTriggers } from "#tests/support/without-triggers.ts";

let services: TestServices;
/** The sitting that is tampered with, and what it was before. */
let victim: string;
let before: Awaited<ReturnType<typeof storedSitting>>;

beforeAll(async () => {
  services = await openDrills();
  await withoutTriggers(services.database, "SittingEvent");
  const bystander = await start(services, BEN, "assessment");
  await play(services, BEN, bystander, ["warm", "verify", "leak"]);
  await leaveSitting(services, BEN, await start(services, BEN));
  await play(services, BEN, await start(services, BEN), ["curt"]);
  victim = await start(services);
  await play(services, ANNA, victim, ["curt", "verify"]);
  await postPause(services, ANNA, { sittingId: victim, on: true });
  services.clock.pass(60_000);
  await play(services, ANNA, victim, ["explain"]);
  before = await storedSitting(services, victim);
});
afterAll(() => services.close());

beforeEach(async () => {
  const { events, ...row } = before;
  await services.db.sittingEvent.deleteMany({ where: { sittingId: victim } });
  await services.db.sittingEvent.createMany({ data: events });
  await services.db.sitting.update({ where: { id: victim }, data: row });
  expect((await replaySittings(services)).different).toEqual([]);
});

/** Only the victim is named, and this is what is said. */
async function said(): Promise<string> {
  const { different, sittings } = await replaySittings(services);
  expect(sittings).toBe(4);
  expect(different.map(({ sittingId }) => sittingId)).toEqual([victim]);
  return different.flatMap(({ differences }) => differences).join("; ");
}

const event = (seq: number) => ({ sittingId_seq: { sittingId: victim, seq } });

test("the sitting is what its events say: opened, curt, verify, pause, return, explain", () => {
  expect(before.events.map(({ kind }) => kind)).toEqual(["opened", "replied", "replied", "paused", "resumed", "replied"]);
  expect(before).toMatchObject({ state: "over", outcome: "partly-resolved" });
});

test.each([1, 2, 3, 4, 5, 6])("event %i altered: its body, its time, its hash, its columns", async (seq) => {
  const stored = before.events[seq - 1]!;
  const alterations = [
    { body: stored.body.replace(/(curt|verify|explain|practice|"kind":")/, "$1x") },
    { at: new Date(stored.at.getTime() + 1) },
    { hash: "0".repeat(63) + "1" },
    { prevHash: "0".repeat(63) + "1" },
    { kind: "settled" },
    { turn: 77 },
    { body: stored.body.replace("{", "{ ") },
    { body: "not JSON" },
  ];
  for (const data of alterations) {
    await services.db.sittingEvent.update({ where: event(seq), data });
    expect(await said()).not.toBe("");
    await services.db.sittingEvent.update({ where: event(seq), data: stored });
  }
});

test.each([1, 2, 3, 4, 5, 6])("event %i dropped, the last included", async (seq) => {
  await services.db.sittingEvent.delete({ where: event(seq) });
  expect(await said()).toMatch(/^chain-(gap|head)/);
});

test("the last events dropped and the row made to agree", async () => {
  await services.db.sittingEvent.deleteMany({ where: { sittingId: victim, seq: { gt: 5 } } });
  await services.db.sitting.update({ where: { id: victim }, data: { headSeq: 5, headHash: before.events[4]!.hash } });
  expect(await said()).toContain("snapshot is");
});

test("all events dropped", async () => {
  await services.db.sittingEvent.deleteMany({ where: { sittingId: victim } });
  expect(await said()).toMatch(/^chain-head/);
  await services.db.sitting.update({ where: { id: victim }, data: { headSeq: 0, headHash: EMPTY_HEAD.hash } });
  expect(await said()).toMatch(/^no-opening/);
});

test("two events in each other's place", async () => {
  for (const [from, to] of [[2, 99], [3, 2], [99, 3]] as const) {
    await services.db.sittingEvent.update({ where: event(from), data: { seq: to } });
  }
  expect(await said()).toMatch(/^chain-/);
});

test("the whole chain forged anew around another reply", async () => {
  const told = before.events.map((stored) => ({ at: stored.at.getTime(), event: JSON.parse(stored.body) as SittingEvent }));
  await services.db.sittingEvent.deleteMany({ where: { sittingId: victim } });
  let head = EMPTY_HEAD;
  for (const { at, event: old } of told) {
    const forged = old.kind === "replied" && old.turn === 0 ? { ...old, reply: "warm" } : old;
    const logged = appendEvent(head, forged, at);
    head = headAt(logged);
    const { seq, prevHash, hash } = logged;
    const turn = forged.kind === "replied" ? forged.turn : null;
    await services.db.sittingEvent.create({
      data: { sittingId: victim, seq, at: new Date(at), kind: forged.kind, turn, body: canonicalJson(forged), prevHash, hash },
    });
  }
  await services.db.sitting.update({ where: { id: victim }, data: { headSeq: head.seq, headHash: head.hash } });
  expect(await said()).toMatch(/snapshot is .*grade is /);
});

test.each([
  { snapshot: "{}" },
  { grade: null },
  { grade: "{}" },
  { total: 99.5 },
  { passed: true },
  { failed: true },
  { outcome: "resolved" },
  { state: "open" },
  { endedAt: new Date(0) },
  { startedAt: new Date(0) },
  { mode: "assessment" },
  { attemptKey: "anna:trapped-card:2026-11:9" },
  { openKey: "anna:trapped-card:practice" },
  { slug: "another" },
  { personId: "ben" },
  { period: "2026-10" },
  { attempt: 2 },
])("the row alone altered: %j", async (data) => {
  await services.db.sitting.update({ where: { id: victim }, data });
  expect(await said()).toContain(`${Object.keys(data)[0]} is`);
});

test("one sitting can be asked for alone", async () => {
  expect(await replaySittings(services, victim)).toEqual({ sittings: 1, events: 6, different: [] });
  expect(await replaySittings(services, "nothing")).toMatchObject({ sittings: 0 });
});
