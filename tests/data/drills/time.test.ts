import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { postPause } from "#app/drills/pause.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { postPulse } from "#app/drills/pulse.server.ts";
import { postReply } from "#app/drills/reply.server.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import { ANNA, eventKinds, openDrills, optionOf, play, start, storedPlay, storedSitting } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

// At `hello` silence falls after 3 s of reading and 10 s; it lowers patience by 10 and leads to `hello` again.
let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

const seconds = (count: number) => services.clock.pass(count * 1000);

async function view(sittingId: string): Promise<PlayView> {
  const seen = await playView(services, ANNA, sittingId);
  if (!seen.ok) throw new Error(seen.problem.code);
  return seen.value;
}

/** Time passes with the page alive: it sends a pulse every 5 seconds. */
async function alive(sittingId: string, length: number): Promise<void> {
  for (let passed = 0; passed < length; passed += 5) {
    seconds(Math.min(5, length - passed));
    await postPulse(services, ANNA, sittingId);
  }
}

test("looking changes nothing, whatever time has done", async () => {
  const sittingId = await start(services);
  const before = await storedSitting(services, sittingId);
  expect((await view(sittingId)).countdown).toEqual({ remainingMs: 13_000, totalMs: 13_000, readingMs: 3000 });
  seconds(14);
  expect(await view(sittingId)).toMatchObject({ turn: 1, patience: 45, mood: "irritated" });
  seconds(86_400);
  expect(await view(sittingId)).toMatchObject({ over: true });
  expect(await storedSitting(services, sittingId)).toEqual(before);
});

test("a silence that fell is told in the talk, and a reply within two seconds of it came before it", async () => {
  const sittingId = await start(services);
  seconds(14);
  expect((await view(sittingId)).talk.map(({ who }) => who)).toEqual(["customer", "silence", "customer"]);
  const late = await Promise.all([0, 1, 2].map((option) => postReply(services, ANNA, { sittingId, turn: 0, option })));
  expect(late.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await storedPlay(services, sittingId)).moves.map(({ act }) => act.kind)).toEqual(["reply"]);
});

test("three seconds after a silence its turn is gone", async () => {
  const sittingId = await start(services);
  seconds(16);
  expect(await postReply(services, ANNA, { sittingId, turn: 0, option: 0 })).toEqual({ ok: false, problem: { code: "conflict" } });
  expect(await eventKinds(services, sittingId)).toEqual(["opened"]);
  const posted = await postReply(services, ANNA, { sittingId, turn: 1, option: await optionOf(services, sittingId, "warm") });
  expect(posted.ok && posted.value.turn).toBe(2);
});

test("a practice paused by hand stands still, and asking twice is asking once", async () => {
  const sittingId = await start(services);
  seconds(5);
  const paused = await postPause(services, ANNA, { sittingId, on: true });
  expect(paused.ok && paused.value).toMatchObject({ paused: true, options: [], pausable: true });
  expect(await postPause(services, ANNA, { sittingId, on: true })).toEqual(paused);
  seconds(500);
  expect(await view(sittingId)).toMatchObject({ paused: true, turn: 0, countdown: { remainingMs: 8000 } });
  await postPulse(services, ANNA, sittingId);
  await postPause(services, ANNA, { sittingId, on: false });
  await postPause(services, ANNA, { sittingId, on: false });
  expect(await view(sittingId)).toMatchObject({ paused: false, countdown: { remainingMs: 8000 } });
  expect(await eventKinds(services, sittingId)).toEqual(["opened", "paused", "resumed"]);
});

test("whoever answers has come back from the pause", async () => {
  const sittingId = await start(services);
  const warm = await optionOf(services, sittingId, "warm");
  await postPause(services, ANNA, { sittingId, on: true });
  seconds(100);
  const posted = await postReply(services, ANNA, { sittingId, turn: 0, option: warm });
  expect(posted.ok && posted.value).toMatchObject({ turn: 1, paused: false });
  expect((await storedPlay(services, sittingId)).moves[0]?.activeMs).toBe(0);
});

test("an assessment cannot be paused", async () => {
  const sittingId = await start(services, ANNA, "assessment");
  expect(await view(sittingId)).toMatchObject({ pausable: false });
  const refused = { ok: false, problem: { code: "pause-not-allowed" } };
  expect(await postPause(services, ANNA, { sittingId, on: true })).toEqual(refused);
  expect(await eventKinds(services, sittingId)).toEqual(["opened"]);
});

test("a practice whose page was lost goes on where it was", async () => {
  const sittingId = await start(services);
  await alive(sittingId, 5);
  seconds(3600);
  expect(await view(sittingId)).toMatchObject({ turn: 0, paused: false, countdown: { remainingMs: 8000 } });
  await postPulse(services, ANNA, sittingId);
  expect(await eventKinds(services, sittingId)).toEqual(["opened", "paused", "resumed"]);
  expect(await view(sittingId)).toMatchObject({ turn: 0, countdown: { remainingMs: 8000 } });
});

test("an assessment's first cut holds the clock for a minute, the second not at all", async () => {
  const sittingId = await start(services, ANNA, "assessment");
  await play(services, ANNA, sittingId, ["warm", "verify"], 1);
  // At `fix` silence falls after 3 + 20 s.
  seconds(40);
  expect(await postPulse(services, ANNA, sittingId)).toEqual({ ok: true, value: { turn: 2, paused: false, over: false } });
  expect(await view(sittingId)).toMatchObject({ turn: 2, countdown: { remainingMs: 23_000 } });
  seconds(30);
  await postPulse(services, ANNA, sittingId);
  expect(await view(sittingId)).toMatchObject({ turn: 3 });
  expect((await eventKinds(services, sittingId)).slice(3)).toEqual(["paused", "resumed"]);
});

test("a long cut of an assessment costs what exceeds the minute", async () => {
  const sittingId = await start(services, ANNA, "assessment");
  seconds(60 + 12);
  expect(await view(sittingId)).toMatchObject({ turn: 0, countdown: { remainingMs: 1000 } });
  seconds(2);
  expect(await view(sittingId)).toMatchObject({ turn: 1 });
});

test("the server's clock jumps back a day: order is kept and nothing is lost", async () => {
  const sittingId = await start(services);
  await play(services, ANNA, sittingId, ["warm"]);
  const at = services.clock.now();
  seconds(-86_400);
  await postPulse(services, ANNA, sittingId);
  await play(services, ANNA, sittingId, ["verify"]);
  const { events } = await storedSitting(services, sittingId);
  expect(events.map((event) => event.at.getTime() - at)).toEqual([-5000, 0, 0]);
  services.clock.at = at + 3000;
  expect(await view(sittingId)).toMatchObject({ turn: 2, countdown: { remainingMs: 20_000 } });
});

test("leaving ends a sitting once", async () => {
  const sittingId = await start(services);
  seconds(4);
  await Promise.all([1, 2, 3].map(() => leaveSitting(services, ANNA, sittingId)));
  expect(await eventKinds(services, sittingId)).toEqual(["opened", "left"]);
  expect(await storedSitting(services, sittingId)).toMatchObject({ state: "over", outcome: "left" });
});

test("a pulse that finds the talk ended by silence stores the end at the time it came", async () => {
  const sittingId = await start(services);
  const began = services.clock.now();
  await play(services, ANNA, sittingId, ["curt", "chat", "back"], 1);
  const { patience } = await view(sittingId);
  expect(patience).toBe(30);
  // Three silences of 23 s at `fix` use up the patience of 30.
  await alive(sittingId, 75);
  const over = await storedSitting(services, sittingId);
  expect(over).toMatchObject({ state: "over", outcome: "lost" });
  expect(over.endedAt?.getTime()).toBe(began + (3 + 3 * 23) * 1000);
  expect(over.events.at(-1)?.kind).toBe("settled");
});
