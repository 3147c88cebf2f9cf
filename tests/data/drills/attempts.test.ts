import { afterEach, beforeEach, expect, test } from "vitest";
import { debriefView } from "#app/drills/debrief.server.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import { allowanceOf } from "#app/drills/allowance.server.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { recordsView } from "#app/drills/records.server.ts";
import { shelfView } from "#app/drills/shelf.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { ANNA, BEN, GOLD, openDrills, play, start, storedSitting } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

const assess = (me = ANNA) => startSitting(services, me, { slug: "trapped-card", mode: "assessment" });

async function debrief(sittingId: string): Promise<DebriefView> {
  const shown = await debriefView(services, ANNA, sittingId);
  if (!shown.ok) throw new Error(shown.problem.code);
  return shown.value;
}

/** A finished assessment in which the first reply was not the best. */
async function attempt(): Promise<string> {
  const sittingId = await start(services, ANNA, "assessment");
  await play(services, ANNA, sittingId, ["curt", "verify", "explain"]);
  return sittingId;
}

const shelf = async () => (await shelfView(services, ANNA)).scenarios[0];

test("starting many times at once opens one sitting of each mode", async () => {
  const posts = Array.from({ length: 10 }, (_, i) =>
    startSitting(services, ANNA, { slug: "trapped-card", mode: i % 2 ? "practice" : "assessment" }),
  );
  const started = (await Promise.all(posts)).map((it) => (it.ok ? it.value.sittingId : it.problem.code));
  expect(new Set(started).size).toBe(2);
  expect(await services.db.sitting.count()).toBe(2);
  expect((await shelf())?.open.map(({ mode }) => mode).sort()).toEqual(["assessment", "practice"]);
});

test("a scenario that is not published cannot be begun", async () => {
  const started = await startSitting(services, ANNA, { slug: "nothing", mode: "practice" });
  expect(started).toEqual({ ok: false, problem: { code: "not-published" } });
});

test("two assessments a month, counted for each person, and again in the next month", async () => {
  await attempt();
  await attempt();
  expect(await assess()).toEqual({ ok: false, problem: { code: "no-attempts-left" } });
  expect((await assess(BEN)).ok).toBe(true);
  expect((await shelf())?.assessment).toMatchObject({ attemptsUsed: 2, attemptsAllowed: 2 });
  // Midnight of the bank, which is 16:00 in Greenwich.
  services.clock.at = Date.parse("2026-11-30T15:59:59Z");
  expect((await assess()).ok).toBe(false);
  services.clock.at = Date.parse("2026-11-30T16:00:00Z");
  const next = await assess();
  expect(next.ok && (await storedSitting(services, next.value.sittingId))).toMatchObject({ period: "2026-12", attempt: 1 });
});

test("an attempt that was left is used", async () => {
  for (const _ of [1, 2]) await leaveSitting(services, ANNA, await start(services, ANNA, "assessment"));
  expect((await assess()).ok).toBe(false);
});

test("better replies and notes come after the last attempt, and not while it is played", async () => {
  const first = await attempt();
  const hidden = await debrief(first);
  expect(hidden).toMatchObject({ revealed: false, attemptsLeft: 1, factsMissed: [] });
  expect(hidden.steps.map(({ better, note }) => [better, note])).toEqual(Array(3).fill([null, null]));
  expect(hidden.steps[0]?.decision.losses.length).toBeGreaterThan(0);
  const second = await start(services, ANNA, "assessment");
  expect(await debrief(first)).toMatchObject({ revealed: false, attemptsLeft: 0 });
  await play(services, ANNA, second, GOLD);
  const open = await debrief(first);
  expect(open.revealed).toBe(true);
  expect(open.steps[0]?.better).not.toBeNull();
});

test("they come too when the month is over", async () => {
  const first = await attempt();
  services.clock.at = Date.parse("2026-12-01T01:00:00Z");
  expect(await debrief(first)).toMatchObject({ revealed: true, attemptsLeft: 0 });
});

test("practice is never limited, shows everything at once, and keeps the best", async () => {
  for (const replies of [["warm", "give-up"], GOLD, ["curt", "give-up"]]) {
    const sittingId = await start(services);
    await play(services, ANNA, sittingId, replies);
    expect((await debrief(sittingId)).revealed).toBe(true);
  }
  expect(await shelf()).toMatchObject({ practised: 3, open: [], assessment: { attemptsUsed: 0, last: null } });
  expect((await shelf())?.best).toBeCloseTo(100, 6);
  const { sittings } = await recordsView(services, ANNA);
  expect(sittings.map(({ outcome, passed }) => [outcome, passed])).toEqual([["lost", false], ["resolved", true], ["lost", false]]);
});

test("shelf, records and debriefs show nobody else's sittings", async () => {
  const sittingId = await start(services);
  await play(services, ANNA, sittingId, GOLD);
  expect(await recordsView(services, BEN)).toMatchObject({ sittings: [] });
  expect((await shelfView(services, BEN)).scenarios[0]).toMatchObject({ practised: 0, best: null, open: [] });
  expect(await debriefView(services, BEN, sittingId)).toEqual({ ok: false, problem: { code: "not-found" } });
});

test("there is no debrief of a sitting that goes on", async () => {
  expect(await debriefView(services, ANNA, await start(services))).toEqual({ ok: false, problem: { code: "not-over" } });
});

test("a person's time allowance is kept as it was when the sitting began", async () => {
  await services.db.person.update({ where: { id: ANNA.id }, data: { allowance: 150 } });
  const sittingId = await start(services);
  await services.db.person.update({ where: { id: ANNA.id }, data: { allowance: 100 } });
  const { events } = await storedSitting(services, sittingId);
  expect(JSON.parse(events[0]?.body ?? "")).toMatchObject({ kind: "opened", allowance: 150, mode: "practice" });
});

test("an attempt whose appeal was upheld is given back, in its month and to that person alone; a rejected one is not", async () => {
  const settle = (sittingId: string, personId: string, outcome: string) =>
    services.db.appeal.create({ data: { id: `appeal of ${sittingId}`, personId, sittingId, text: "why", at: new Date(services.clock.now()), outcome } });
  const [first, second] = [await attempt(), await attempt()];
  await settle(first, ANNA.id, "rejected");
  expect(await assess()).toMatchObject({ problem: { code: "no-attempts-left" } });
  expect(await debrief(second)).toMatchObject({ revealed: true, attemptsLeft: 0 });
  await settle(second, ANNA.id, "upheld");
  expect((await shelf())?.assessment).toMatchObject({ attemptsUsed: 2, attemptsAllowed: 3 });
  expect((await shelfView(services, BEN)).scenarios[0]?.assessment).toMatchObject({ attemptsAllowed: 2 });
  expect(await debrief(first)).toMatchObject({ revealed: false, attemptsLeft: 1 });
  const third = await attempt();
  expect(await storedSitting(services, third)).toMatchObject({ attempt: 3, period: "2026-11" });
  expect(await assess()).toMatchObject({ problem: { code: "no-attempts-left" } });
  services.clock.at = Date.parse("2026-12-01T01:00:00Z");
  expect((await shelf())?.assessment).toMatchObject({ attemptsUsed: 0, attemptsAllowed: 2 });
});

test("leaving an assessment costs exactly what was still to be had, and its economy and pace", async () => {
  const sittingId = await start(services, ANNA, "assessment");
  await play(services, ANNA, sittingId, ["warm"]);
  await leaveSitting(services, ANNA, sittingId);
  const { grade, outcome, endedAt } = await storedSitting(services, sittingId);
  const { dimensions, decisions } = JSON.parse(grade ?? "") as Grade;
  expect(outcome).toBe("left");
  expect(endedAt?.getTime()).toBe(services.clock.now());
  // Gold still had 2 of efficiency and 4 of problem-solving; attitude was earned before.
  expect(Object.values(dimensions).map(({ dimension, score, achieved }) => [dimension, score, achieved])).toEqual([
    ["attitude", 100, 2], ["efficiency", 0, 0], ["problem-solving", 0, 0],
  ]);
  const last = decisions.at(-1);
  expect(last?.move).toMatchObject({ act: { kind: "left" }, to: null });
  expect(last?.losses.map(({ dimension, source, points }) => [dimension, source, points])).toEqual([
    ["efficiency", "scripted", 2], ["problem-solving", "scripted", 4], ["efficiency", "economy", null], ["efficiency", "pace", null],
  ]);
  expect(decisions[0]?.losses).toEqual([]);
  expect(await services.db.observation.count({ where: { sourceId: sittingId } })).toBe(1);
});

test("a person's time allowance stretches silence and share of time; why it was granted is told to nobody", async () => {
  const reason = "⟦granted because⟧";
  await services.db.person.update({ where: { id: ANNA.id }, data: { allowance: 130, allowanceReason: reason } });
  expect(await allowanceOf(services.db, ANNA)).toBe(130);
  const sittingId = await start(services, ANNA, "assessment");
  const view = await playView(services, ANNA, sittingId);
  // 3 s to read, which nothing stretches, and 10 s to think.
  expect(view.ok && view.value.countdown).toEqual({ remainingMs: 16_000, totalMs: 16_000, readingMs: 3000 });
  await play(services, ANNA, sittingId, GOLD);
  const shown = await debrief(sittingId);
  // Shares of 24 s each at 72 s of par; a third more of it.
  expect(shown.steps.map(({ decision }) => decision.shareSeconds)).toEqual([31.2, 31.2, 31.2].map((share) => expect.closeTo(share, 6)));
  const seen = [view, shown, await shelfView(services, ANNA), await recordsView(services, ANNA), await shelfView(services, BEN)];
  expect(JSON.stringify(seen)).not.toContain(reason);
  expect(JSON.stringify(await storedSitting(services, sittingId))).not.toContain(reason);
});
