import { expect, test } from "vitest";
import type { Move } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { missedFacts } from "#app/drills/view/make/missed.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

/** A move in the trapped card; what it did does not matter here. */
function stood(turn: number, beat: string, more: Partial<Move> = {}): Move {
  const act = { kind: "silence" } as const;
  return { turn, at: 0, activeMs: 0, beat, mood: "calm", patience: 70, flags: [], seen: [], act, points: {}, critical: null, to: null, moodAfter: "calm", patienceAfter: 70, ...more };
}

const chance = (moves: readonly Move[], scenario: Scenario = TRAPPED_CARD) => missedFacts(scenario, moves, ["card-trapped"]).map((fact) => fact.chance);
const text = TRAPPED_CARD.beats.ask?.replies[0]?.text;

test("what is known is not missed", () => {
  expect(missedFacts(TRAPPED_CARD, [stood(0, "hello")], ["card-trapped", "cause"])).toEqual([]);
});

test("the place is where the fewest replies were still needed, and the first of them is named", () => {
  // From `hello` the cause is three replies away, from `ask` two: verify, then explain.
  const moves = [stood(0, "hello"), stood(1, "ask", { seen: ["hello"] })];
  expect(chance(moves)).toEqual([{ step: 1, reply: { kind: "say", text }, further: 1 }]);
  expect(chance(moves.slice(0, 1))).toEqual([{ step: 0, reply: { kind: "say", text }, further: 2 }]);
});

test("a reply whose guard did not hold was no chance", () => {
  expect(chance([stood(0, "fix")])).toEqual([null]);
  expect(chance([stood(0, "fix", { flags: ["verified"] })])).toMatchObject([{ step: 0, further: 0 }]);
});

test("a critical reply is never recommended", () => {
  const { fix } = TRAPPED_CARD.beats;
  const onlyByLeaking = { ...fix!, replies: fix!.replies.map((reply) => ({ ...reply, reveals: reply.id === "leak" ? ["cause"] : [] })) };
  expect(chance([stood(0, "fix", { flags: ["verified"] })], { ...TRAPPED_CARD, beats: { ...TRAPPED_CARD.beats, fix: onlyByLeaking } })).toEqual([null]);
});

test("what a beat shows by itself is learned by the reply that leads there", () => {
  const { ask } = TRAPPED_CARD.beats;
  const scenario = { ...TRAPPED_CARD, beats: { ...TRAPPED_CARD.beats, ask: { ...ask!, reveals: ["cause"] } } };
  expect(chance([stood(0, "hello")], scenario)).toEqual([{ step: 0, reply: { kind: "say", text }, further: 0 }]);
});
