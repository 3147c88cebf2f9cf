import { afterAll, beforeAll, expect, test } from "vitest";
import type { Result } from "#app/core/result.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { postReply } from "#app/drills/reply.server.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import { ANNA, BEN, eventKinds, GOLD, openDrills, optionOf, play, start, storedSitting } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await openDrills();
});
afterAll(() => services.close());

async function freshPractice(): Promise<string> {
  await leaveSitting(services, ANNA, await start(services));
  return start(services);
}

const codes = (results: readonly Result<PlayView>[]) => results.map((it) => (it.ok ? "ok" : it.problem.code)).sort();

test("20 posts of one reply at once leave one event and get the same answer", async () => {
  const sittingId = await freshPractice();
  services.clock.pass(4000);
  const option = await optionOf(services, sittingId, "warm");
  const post = () => postReply(services, ANNA, { sittingId, turn: 0, option });
  const answers = await Promise.all(Array.from({ length: 20 }, post));
  expect(await eventKinds(services, sittingId)).toEqual(["opened", "replied"]);
  expect(codes(answers)).toEqual(Array(20).fill("ok"));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await post()).toEqual(answers[0]);
});

test("of two replies to one turn posted by many at once, one wins and the others are told", async () => {
  const sittingId = await freshPractice();
  const [warm, curt] = [await optionOf(services, sittingId, "warm"), await optionOf(services, sittingId, "curt")];
  const posts = Array.from({ length: 20 }, (_, i) => postReply(services, ANNA, { sittingId, turn: 0, option: i % 2 ? warm : curt }));
  expect(codes(await Promise.all(posts))).toEqual([...Array(10).fill("conflict"), ...Array(10).fill("ok")]);
  expect(await eventKinds(services, sittingId)).toEqual(["opened", "replied"]);
});

test("skipped, played and impossible replies are refused and change nothing", async () => {
  const sittingId = await freshPractice();
  await play(services, ANNA, sittingId, ["warm"]);
  const before = await storedSitting(services, sittingId);
  const refused = async (turn: number, option: number) => {
    const posted = await postReply(services, ANNA, { sittingId, turn, option });
    expect(await storedSitting(services, sittingId)).toEqual(before);
    return posted.ok ? "ok" : posted.problem.code;
  };
  const first = JSON.parse(before.snapshot).moves[0].act.reply;
  expect(first).toBe("warm");
  expect(await refused(2, 0)).toBe("out-of-order");
  expect(await refused(1, 9)).toBe("not-open");
  expect(await refused(-1, 0)).toBe("conflict");
  const others = [];
  for (const option of [0, 1, 2]) others.push(await refused(0, option));
  expect(others.sort()).toEqual(["conflict", "conflict", "ok"]);
});

test("somebody else's sitting and none at all are the same: not found", async () => {
  const sittingId = await freshPractice();
  const before = await storedSitting(services, sittingId);
  const missing = { ok: false, problem: { code: "not-found" } };
  expect(await postReply(services, BEN, { sittingId, turn: 0, option: 0 })).toEqual(missing);
  expect(await playView(services, BEN, sittingId)).toEqual(missing);
  expect(await leaveSitting(services, BEN, sittingId)).toEqual(missing);
  expect(await playView(services, ANNA, "nothing")).toEqual(missing);
  expect(await storedSitting(services, sittingId)).toEqual(before);
});

test("the grade is stored with the last reply, and nothing follows it", async () => {
  const sittingId = await freshPractice();
  await play(services, ANNA, sittingId, GOLD);
  const over = await storedSitting(services, sittingId);
  expect(over).toMatchObject({ state: "over", openKey: null, outcome: "resolved", failed: false, passed: true });
  expect(over.total).toBeCloseTo(100, 6);
  expect(over.endedAt?.getTime()).toBe(services.clock.now());
  const more = await postReply(services, ANNA, { sittingId, turn: 3, option: 0 });
  expect(more).toEqual({ ok: false, problem: { code: "sitting-over" } });
  expect(await storedSitting(services, sittingId)).toEqual(over);
});

test("two pages of one person: the second meets a conflict and then sees the true state", async () => {
  const sittingId = await freshPractice();
  const stale = await playView(services, ANNA, sittingId);
  await play(services, ANNA, sittingId, ["curt"]);
  const warm = stale.ok ? await postReply(services, ANNA, { sittingId, turn: 0, option: 3 }) : stale;
  expect(warm).toEqual({ ok: false, problem: { code: "conflict" } });
  const now = await playView(services, ANNA, sittingId);
  expect(now.ok && now.value.turn).toBe(1);
});
