import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeUpAgain } from "#app/drills/again.server.ts";
import { debriefView } from "#app/drills/debrief.server.ts";
import { postHint } from "#app/drills/hint.server.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { postPulse } from "#app/drills/pulse.server.ts";
import { postReply } from "#app/drills/reply.server.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import { shelfView } from "#app/drills/shelf.server.ts";
import { keepHandbook } from "#app/library/handbook.server.ts";
import { withdrawScenario } from "#app/library/withdrawal.server.ts";
import { ANNA, BEN, eventKinds, GOLD, openDrills, optionOf, play, publishVersion, start, storedPlay, storedSitting, TRAPPED_CARD_SOURCE } from "#tests/support/drills.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

/** A practice of curt, verify, a silence and brush-off; the page gives a sign of life before that, so it is not lost. */
async function poor(silence = 24_000): Promise<string> {
  const sittingId = await start(services);
  await play(services, ANNA, sittingId, ["curt", "verify"]);
  services.clock.pass(silence / 2);
  await postPulse(services, ANNA, sittingId);
  services.clock.pass(silence / 2);
  const posted = await postReply(services, ANNA, { sittingId, turn: 3, option: await optionOf(services, sittingId, "brush-off") });
  if (!posted.ok) throw new Error(posted.problem.code);
  return sittingId;
}

async function again(sittingId: string, turn: number, me = ANNA): Promise<string> {
  const taken = await takeUpAgain(services, me, { sittingId, turn });
  return taken.ok ? taken.value.sittingId : taken.problem.code;
}

const view = async (sittingId: string) => {
  const seen = await playView(services, ANNA, sittingId);
  if (!seen.ok) throw new Error(seen.problem.code);
  return seen.value;
};
const total = async (id: string) => (await storedSitting(services, id)).total ?? -1;

describe("a practice taken up again", () => {
  test("goes on from that decision as if it had just begun, and ends better", async () => {
    const former = await poor();
    services.clock.pass(3_600_000);
    const id = await again(former, 3);
    expect(await eventKinds(services, id)).toEqual(["opened", "replied", "replied", "settled"]);
    expect(await storedSitting(services, id)).toMatchObject({ mode: "practice", attempt: 2, fromId: former, fromTurn: 3, hints: null });
    expect(await view(id)).toMatchObject({ turn: 3, paused: false, over: false, from: { sittingId: former, turn: 3 }, countdown: { remainingMs: 23_000 } });
    const [told, was] = [await storedPlay(services, id), await storedPlay(services, former)];
    const acts = (moves: typeof was.moves) => moves.map(({ act, activeMs, beat, patience }) => ({ act, activeMs, beat, patience }));
    expect(acts(told.moves)).toEqual(acts(was.moves.slice(0, 3)));
    expect(told.now).toBe(services.clock.now());
    await play(services, ANNA, id, ["explain"]);
    expect(await total(id)).toBeGreaterThan(await total(former));
    expect((await replaySittings(services)).different).toEqual([]);
  });

  test("is played on as any other: reload, two pages, debrief, and taken up again itself", async () => {
    const id = await again(await poor(), 1);
    await play(services, ANNA, id, ["verify", "explain"]);
    expect(await debriefView(services, ANNA, id)).toMatchObject({ ok: true, value: { revealed: true, mode: "practice" } });
    const third = await again(id, 2);
    expect(await storedSitting(services, third)).toMatchObject({ fromId: id, fromTurn: 2, attempt: 3 });
    await play(services, ANNA, third, ["explain"]);
    expect((await replaySittings(services)).different).toEqual([]);
  });

  test("keeps the time allowance of the former one, by which its silences fell", async () => {
    await services.db.person.update({ where: { id: ANNA.id }, data: { allowance: 150 } });
    const former = await poor(36_000);
    await services.db.person.update({ where: { id: ANNA.id }, data: { allowance: 100 } });
    const taken = await storedPlay(services, await again(former, 3));
    expect(taken.opened).toMatchObject({ allowance: 150, from: { sitting: former, turn: 3 } });
    expect(taken.moves.map(({ act }) => act.kind)).toEqual(["reply", "reply", "silence"]);
  });

  test("has the hints that were asked for before that decision, and not the later ones", async () => {
    keepHandbook(services, sampleHandbook);
    const former = await start(services);
    for (const [turn, reply] of GOLD.entries()) {
      await postHint(services, ANNA, { sittingId: former, turn });
      await play(services, ANNA, former, [reply]);
    }
    const id = await again(former, 1);
    expect([await storedSitting(services, former), await storedSitting(services, id)].map(({ hints }) => hints)).toEqual([3, 1]);
    expect(await view(id)).toMatchObject({ hint: null, hintable: true });
  });

  test("is never the best, and leaves no observation", async () => {
    const former = await poor();
    const best = async () => (await shelfView(services, ANNA)).scenarios[0]?.best;
    const before = await best();
    await play(services, ANNA, await again(former, 0), GOLD);
    expect(await best()).toBe(before);
    expect((await shelfView(services, ANNA)).scenarios[0]?.practised).toBe(2);
    expect(await services.db.observation.count()).toBe(0);
  });

  test("asked for many times at once, it is one; asked for later, it is gone back to", async () => {
    const former = await poor();
    const taken = await Promise.all(Array.from({ length: 10 }, () => again(former, 1)));
    expect(new Set(taken).size).toBe(1);
    expect(await services.db.sitting.count()).toBe(2);
    await play(services, ANNA, taken[0] ?? "", ["chat"]);
    expect(await again(former, 1)).toBe(taken[0]);
    expect(await again(former, 2)).toBe("already-open");
  });

  test("uses the very version it was played on, also after a newer one", async () => {
    const former = await poor();
    await publishVersion(services, `# revised\n${TRAPPED_CARD_SOURCE}`, 2);
    const [old, taken] = [await storedSitting(services, former), await storedSitting(services, await again(former, 1))];
    expect(taken.scenarioHash).toBe(old.scenarioHash);
  });

  test("a row that denies where it came from is noticed", async () => {
    const id = await again(await poor(), 1);
    await services.db.sitting.update({ where: { id }, data: { fromId: null, fromTurn: null } });
    const [found] = (await replaySittings(services)).different;
    expect(found).toMatchObject({ sittingId: id });
    expect(found?.differences.join()).toMatch(/fromId is .*fromTurn is/);
  });
});

describe("it is refused, and nothing is begun", () => {
  const count = () => services.db.sitting.count();

  test("for somebody else's sitting, none, one that goes on, and a turn that was not played", async () => {
    const former = await poor();
    expect([await again(former, 1, BEN), await again("nothing", 0)]).toEqual(["not-found", "not-found"]);
    for (const turn of [4, 99, -1, 1.5]) expect(await again(former, turn)).toBe("no-such-turn");
    const open = await start(services);
    expect(await again(open, 0)).toBe("not-over");
    expect(await count()).toBe(2);
  });

  test("while another practice of the scenario is open, but not while an assessment is", async () => {
    const former = await poor();
    const open = await start(services);
    expect(await again(former, 1)).toBe("already-open");
    await leaveSitting(services, ANNA, open);
    await start(services, ANNA, "assessment");
    expect(await storedSitting(services, await again(former, 1))).toMatchObject({ state: "open", mode: "practice" });
  });

  test("once its version was withdrawn", async () => {
    const former = await poor();
    await withdrawScenario(services, BEN.id, "trapped-card");
    expect(await again(former, 1)).toBe("version-withdrawn");
    await publishVersion(services, `# revised\n${TRAPPED_CARD_SOURCE}`, 2);
    expect(await again(former, 1)).toBe("version-withdrawn");
    expect(await count()).toBe(1);
  });

  test("for an assessment until its better replies are shown", async () => {
    const assess = async () => {
      const id = await start(services, ANNA, "assessment");
      await play(services, ANNA, id, ["curt", "verify", "explain"]);
      return id;
    };
    const first = await assess();
    expect(await again(first, 1)).toBe("not-revealed");
    const second = await start(services, ANNA, "assessment");
    expect(await again(first, 1)).toBe("not-revealed");
    await play(services, ANNA, second, GOLD);
    const taken = await storedSitting(services, await again(first, 1));
    expect(taken).toMatchObject({ mode: "practice", fromId: first, attemptKey: null, attempt: 1 });
    await play(services, ANNA, taken.id, ["verify", "explain"]);
    // Still two observations, of the two assessments.
    expect(await services.db.observation.count()).toBe(2);
    expect((await replaySittings(services)).different).toEqual([]);
  });
});

test("a practice that time has ended unseen is closed first and then taken up", async () => {
  const former = await start(services);
  await play(services, ANNA, former, ["warm"]);
  services.clock.pass(2 * 86_400_000);
  const id = await again(former, 1);
  expect(await storedSitting(services, former)).toMatchObject({ state: "over", outcome: "timed-out" });
  expect(await view(id)).toMatchObject({ turn: 1, over: false });
  expect((await replaySittings(services)).different).toEqual([]);
});
