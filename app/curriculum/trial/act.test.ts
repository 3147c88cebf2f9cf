import { describe, expect, test } from "vitest";
import { drillOf } from "#app/core/drill/play/open.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import { act, type TrialAct, type TrialEvent } from "#app/curriculum/trial/act.ts";
import { openingEvents } from "#app/curriculum/trial/opening.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const drill = drillOf(TRAPPED_CARD);
const NOON = Date.parse("2026-11-02T04:00:00Z");
const first = openingEvents({ sitting: "t", person: "p", scenario: TRAPPED_CARD.hash, rules: 1 }, NOON);

const told = (events: readonly TrialEvent[]): Play => {
  const play = replay(drill, events.map((event, place) => ({ seq: place + 1, ...event })));
  if (!play.ok) throw new Error(play.problem.code);
  return play.value;
};

/** Does one act after another, each `seconds` later, and gives the sitting that the stored events tell. */
function after(acts: readonly TrialAct[], seconds = 60): { play: Play; events: readonly TrialEvent[] } {
  let events = first;
  acts.forEach((wanted, place) => {
    const acted = act(drill, told(events), wanted, NOON + (place + 1) * seconds * 1000);
    if (!acted.ok) throw new Error(acted.problem.code);
    events = [...events, ...acted.value.added];
    expect(told(events)).toEqual(acted.value.play);
  });
  return { play: told(events), events };
}

const refusal = (play: Play, wanted: TrialAct, at = NOON + 3_600_000) => {
  const acted = act(drill, play, wanted, at);
  return acted.ok ? null : acted.problem.code;
};

describe("with the clock held", () => {
  test("an hour of reading costs nothing, and the clock is held again after a reply", () => {
    const { play } = after([{ kind: "reply", turn: 0, reply: "warm" }], 3600);
    expect(play.moves).toMatchObject([{ act: { reply: "warm" }, activeMs: 0 }]);
    expect(play.pausedAt).toBe(NOON + 3_600_000);
  });

  test("silence can be had at once; it happens when it would have been due", () => {
    const { play } = after([{ kind: "wait", turn: 0 }]);
    // Three seconds of reading and ten of waiting, in practice without allowance.
    expect(play.moves).toMatchObject([{ act: { kind: "silence" }, activeMs: 13_000, at: NOON + 73_000 }]);
    expect(play.pausedAt).toBe(NOON + 73_000);
    const next = after([{ kind: "wait", turn: 0 }, { kind: "wait", turn: 1 }], 1);
    expect(next.play.moves.map(({ at }) => at)).toEqual([NOON + 14_000, NOON + 27_000]);
  });

  test("the end holds nothing", () => {
    const { play } = after([{ kind: "reply", turn: 0, reply: "warm" }, { kind: "reply", turn: 1, reply: "give-up" }]);
    expect(play.end).toMatchObject({ kind: "ending", ending: "walks-out" });
    expect(play.pausedAt).toBeNull();
  });
});

test("with the clock running, silence falls by itself, and a late reply answers what is no longer asked", () => {
  const { play } = after([{ kind: "run" }], 1);
  expect(refusal(play, { kind: "reply", turn: 0, reply: "warm" }, NOON + 30_000)).toBe("conflict");
});

test("holding twice is holding once, and so is letting run", () => {
  expect(after([{ kind: "hold" }]).events).toEqual(first);
  expect(after([{ kind: "run" }, { kind: "run" }], 1).events).toHaveLength(3);
});

test("an act that was made already, or cannot be made, is refused and adds nothing", () => {
  const { play } = after([{ kind: "reply", turn: 0, reply: "warm" }]);
  expect(refusal(play, { kind: "reply", turn: 0, reply: "warm" })).toBe("conflict");
  expect(refusal(play, { kind: "reply", turn: 5, reply: "verify" })).toBe("out-of-order");
  expect(refusal(play, { kind: "reply", turn: 1, reply: "__proto__" })).toBe("not-open");
  expect(refusal(play, { kind: "wait", turn: 0 })).toBe("conflict");
  expect(refusal(play, { kind: "wait", turn: 1 })).toBe("no-silence");
  const { play: over } = after([{ kind: "leave" }]);
  for (const kind of ["hold", "leave"] as const) expect(refusal(over, { kind })).toBe("sitting-over");
  expect(refusal(over, { kind: "reply", turn: 0, reply: "warm" })).not.toBeNull();
});
