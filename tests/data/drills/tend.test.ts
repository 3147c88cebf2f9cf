import { afterEach, beforeEach, expect, test } from "vitest";
import { playView } from "#app/drills/play.server.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import { tendSittings } from "#app/drills/tend.server.ts";
import { addPlayers, ANNA, BEN, eventKinds, openDrills, play, start, storedSitting } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

const seconds = (count: number) => services.clock.pass(count * 1000);
const tend = () => tendSittings.run(services, new AbortController().signal);

test("an assessment nobody returns to plays on by the clock until the customer is gone", async () => {
  const sittingId = await start(services, ANNA, "assessment");
  const began = services.clock.now();
  await play(services, ANNA, sittingId, ["curt", "chat", "back"], 1);
  seconds(30);
  expect(await tend()).toBe("0 of 1 abandoned sittings changed");
  expect(await eventKinds(services, sittingId)).toHaveLength(4);
  seconds(31 + 24);
  await tend();
  expect((await eventKinds(services, sittingId)).slice(4)).toEqual(["paused", "resumed", "settled"]);
  seconds(3600);
  await tend();
  const over = await storedSitting(services, sittingId);
  expect(over).toMatchObject({ state: "over", outcome: "lost" });
  // One minute held, then three silences of 23 s.
  expect(over.endedAt?.getTime()).toBe(began + (3 + 60 + 3 * 23) * 1000);
  expect((await replaySittings(services)).different).toEqual([]);
});

test("an idle assessment is timed out at the instant it was due", async () => {
  const sittingId = await start(services, ANNA, "assessment");
  const began = services.clock.now();
  // No silence is written at `ask`.
  await play(services, ANNA, sittingId, ["warm"], 1);
  seconds(10 * 3600);
  expect(await tend()).toBe("1 of 1 abandoned sittings changed");
  const over = await storedSitting(services, sittingId);
  expect(over).toMatchObject({ state: "over", outcome: "timed-out", openKey: null });
  expect(over.endedAt?.getTime()).toBe(began + (1 + 3600) * 1000);
  expect(await eventKinds(services, sittingId)).toEqual(["opened", "replied", "paused", "resumed", "timed-out"]);
});

test("an abandoned practice stands still for a day and is then closed", async () => {
  const sittingId = await start(services);
  const began = services.clock.now();
  seconds(86_399);
  expect(await tend()).toBe("0 of 0 abandoned sittings changed");
  expect(await playView(services, ANNA, sittingId)).toMatchObject({ ok: true, value: { turn: 0, over: false } });
  seconds(10);
  expect(await tend()).toBe("1 of 1 abandoned sittings changed");
  const over = await storedSitting(services, sittingId);
  expect(over).toMatchObject({ state: "over", outcome: "timed-out" });
  expect(over.endedAt?.getTime()).toBe(began + 86_400_000);
  expect((await replaySittings(services)).different).toEqual([]);
});

test("a sitting that time has ended gives way to a new one, though no job has run", async () => {
  const sittingId = await start(services);
  seconds(2 * 86_400);
  const next = await start(services);
  expect(next).not.toBe(sittingId);
  expect(await storedSitting(services, sittingId)).toMatchObject({ state: "over", outcome: "timed-out" });
});

test("more sittings than fit in one batch are all looked at", async () => {
  const people = Array.from({ length: 60 }, (_, i) => `p${i}`);
  await addPlayers(services, people);
  for (const id of people) await start(services, { id });
  await start(services, BEN);
  seconds(2 * 86_400);
  expect(await tend()).toBe("61 of 61 abandoned sittings changed");
  expect(await tend()).toBe("0 of 0 abandoned sittings changed");
});
