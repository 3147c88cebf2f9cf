import { expect, test } from "vitest";
import type { Decision } from "#app/core/drill/grade.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import type { Tally } from "#app/drills/choices/tally.ts";
import { choicesView } from "#app/drills/view/make/choices.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const tally: Tally = {
  people: 20,
  replies: new Map([["explain", 10], ["brush-off", 4], ["leak", 2]]),
  silence: 3,
  gone: 1,
};

/** What stands at the beat `fix` for whoever did that there. */
function shown(act: Move["act"], flags: readonly string[]) {
  const move: Move = { turn: 2, at: 0, activeMs: 0, beat: "fix", mood: "calm", patience: 70, flags, seen: [], act, points: {}, critical: null, to: null, moodAfter: "calm", patienceAfter: 70 };
  const decision: Decision = { move, losses: [], better: "explain", betterPoints: null, detour: 0, overtimeSeconds: 0, shareSeconds: 0, settledEnding: false, capLoss: 0 };
  return choicesView(TRAPPED_CARD, decision, tally).map(({ act: of, percent, chosen, better }) => ({ of, percent, chosen, better }));
}

test("shares, the most frequent first, with what was chosen and what would have been better", () => {
  expect(shown({ kind: "reply", reply: "brush-off" }, ["verified"])).toEqual([
    { of: "reply", percent: 50, chosen: false, better: true },
    { of: "reply", percent: 20, chosen: true, better: false },
    { of: "silence", percent: 15, chosen: false, better: false },
    { of: "reply", percent: 10, chosen: false, better: false },
    { of: "gone", percent: 5, chosen: false, better: false },
  ]);
});

test("a reply that was not open here is not named", () => {
  expect(shown({ kind: "silence" }, [])).toMatchObject([
    { of: "other", percent: 50, chosen: false, better: false },
    { of: "reply", percent: 20 },
    { of: "silence", percent: 15, chosen: true },
    { of: "reply", percent: 10 },
    { of: "gone", percent: 5 },
  ]);
});
