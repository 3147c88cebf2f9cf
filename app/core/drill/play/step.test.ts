import { describe, expect, it } from "vitest";
import { advance } from "#app/core/drill/play/advance.ts";
import { countdownOf } from "#app/core/drill/play/countdown.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import { meet, step } from "#app/core/drill/play/step.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import { opening } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const drill = drillOf(TRAPPED_CARD);
const opened = openPlay(drill, opening(TRAPPED_CARD), 0);
const replied = (turn: number, reply: string): SittingEvent => ({ kind: "replied", turn, reply });

function played(...events: readonly (readonly [seconds: number, SittingEvent])[]): Play {
  return events.reduce((play, [seconds, event]) => {
    const next = step(drill, play, event, seconds * 1000);
    if (!next.ok) throw new Error(`${next.problem.code} at ${seconds} s`);
    return next.value;
  }, opened);
}

const code = (play: Play, event: SittingEvent, seconds: number) => {
  const next = step(drill, play, event, seconds * 1000);
  return next.ok ? "ok" : next.problem.code;
};

describe("a reply", () => {
  it("is recorded as a move with the standing before and after it", () => {
    const play = played([5, replied(0, "warm")], [12, replied(1, "verify")]);
    expect(play.moves[1]).toEqual({
      turn: 1,
      at: 12_000,
      activeMs: 7000,
      beat: "ask",
      mood: "calm",
      patience: 70,
      flags: [],
      seen: ["hello"],
      act: { kind: "reply", reply: "verify" },
      points: { "problem-solving": 1 },
      critical: null,
      to: "fix",
      moodAfter: "calm",
      patienceAfter: 70,
    });
    expect(play.context).toMatchObject({ flags: ["verified"], seen: ["hello", "ask"], known: ["card-trapped"] });
  });

  it("is refused when its turn has been played, is not reached, or it is not open there", () => {
    const play = played([5, replied(0, "warm")]);
    expect(code(play, replied(0, "warm"), 6)).toBe("conflict");
    expect(code(play, replied(2, "explain"), 6)).toBe("out-of-order");
    expect(code(play, replied(1, "warm"), 6)).toBe("not-open");
    expect(code(played([5, replied(0, "warm")], [6, { kind: "paused" }]), replied(1, "verify"), 7)).toBe("paused");
  });

  it("finishes the sitting when it leads to an ending, and nothing follows", () => {
    const play = played([5, replied(0, "warm")], [9, replied(1, "give-up")]);
    expect(play.end).toEqual({ kind: "ending", at: 9000, ending: "walks-out" });
    expect(play.timers).toEqual([]);
    expect(openOptions(drill, play)).toEqual([]);
    expect(code(play, { kind: "settled" }, 60)).toBe("sitting-over");
  });
});

describe("silence", () => {
  // The first line takes 3 s to read, silence is limited to 10 s after it: due at 13 s, and again every 13 s.
  it("happens when it is due, however late somebody looks", () => {
    const play = played([30, { kind: "settled" }]);
    expect(play.moves.map(({ at, act }) => [at, act.kind])).toEqual([
      [13_000, "silence"],
      [26_000, "silence"],
    ]);
    expect(play).toMatchObject({ now: 30_000, began: 26_000, timers: [{ due: 39_000 }] });
  });

  it("gives way to a reply within two seconds of it, unless that reply answers the beat after it", () => {
    expect(played([14.999, replied(0, "warm")]).moves.map(({ act }) => act.kind)).toEqual(["reply"]);
    expect(code(opened, replied(0, "warm"), 15)).toBe("conflict");
    expect(played([13.5, replied(1, "warm")]).moves.map(({ at }) => at)).toEqual([13_000, 13_500]);
    expect(meet(drill, opened, 1, 12_999)).toMatchObject({ ok: false, problem: { code: "out-of-order" } });
  });

  it("can use up the patience: 55 falls by 10 each time, the sixth ends the talk", () => {
    const play = played([600, { kind: "settled" }]);
    expect(play.moves.map(({ patienceAfter }) => patienceAfter)).toEqual([45, 35, 25, 15, 5, 0]);
    expect(play.end).toEqual({ kind: "ending", at: 78_000, ending: "walks-out" });
    expect(played([600, { kind: "left" }]).end).toEqual(play.end);
  });

  it("waits longer with an allowance, not for the reading time", () => {
    const slow = openPlay(drill, opening(TRAPPED_CARD, 150), 0);
    expect(slow.timers).toMatchObject([{ due: 3000 + 15_000 }]);
    expect(countdownOf(drill, slow, 4000)).toEqual({ remainingMs: 14_000, totalMs: 18_000, readingMs: 3000 });
  });
});

describe("a pause", () => {
  it("holds the clock: remaining time and active time go on where they stood", () => {
    const paused = played([4, { kind: "paused" }]);
    expect(countdownOf(drill, advance(drill, paused, 300_000), 300_000)?.remainingMs).toBe(9000);
    const resumed = played([4, { kind: "paused" }], [304, { kind: "resumed" }]);
    expect(countdownOf(drill, resumed, 304_000)?.remainingMs).toBe(9000);
    expect(played([4, { kind: "paused" }], [304, { kind: "resumed" }], [306, replied(0, "warm")]).moves[0]?.activeMs).toBe(6000);
  });

  it("is refused twice, as is a return without it", () => {
    expect(code(played([4, { kind: "paused" }]), { kind: "paused" }, 5)).toBe("paused");
    expect(code(opened, { kind: "resumed" }, 5)).toBe("not-paused");
  });

  it("does not keep anybody from leaving; the time since it does not count", () => {
    const play = played([4, { kind: "paused" }], [50, { kind: "left" }]);
    expect(play).toMatchObject({ end: { kind: "left", at: 50_000 }, pausedAt: null, timers: [] });
    expect(play.moves[0]).toMatchObject({ act: { kind: "left" }, activeMs: 4000, to: null, points: {} });
  });
});

describe("a hint", () => {
  const hinted = (turn: number): SittingEvent => ({ kind: "hinted", turn });

  it("is noted once a turn and changes nothing else but the time", () => {
    const play = played([5, hinted(0)], [6, hinted(0)], [9, replied(0, "warm")], [10, hinted(1)]);
    const without = played([9, replied(0, "warm")], [10, { kind: "settled" }]);
    expect(play).toEqual({ ...without, hinted: [0, 1] });
  });

  it("is refused to an assessment, during a pause, and to a turn that is not the present one", () => {
    const assessment = openPlay(drill, { ...opening(TRAPPED_CARD), mode: "assessment" }, 0);
    expect(code(assessment, hinted(0), 5)).toBe("no-hints");
    expect(code(played([4, { kind: "paused" }]), hinted(0), 5)).toBe("paused");
    expect(code(opened, hinted(1), 5)).toBe("out-of-order");
    expect(code(opened, hinted(0), 13)).toBe("conflict");
    expect(code(opened, hinted(0), 600)).toBe("sitting-over");
  });

  it("leaves a sitting without one as it always was", () => {
    expect(Object.keys(played([9, replied(0, "warm")]))).not.toContain("hinted");
  });
});

describe("time", () => {
  it("never runs backwards", () => {
    const play = played([8, replied(0, "warm")]);
    const next = step(drill, play, replied(1, "verify"), -50_000);
    expect(next.ok && next.value.moves[1]).toMatchObject({ at: 8000, activeMs: 0 });
    expect(advance(drill, play, 0).now).toBe(8000);
  });

  it("can run out: the last move of an idle sitting", () => {
    const play = played([5, replied(0, "warm")], [9000, { kind: "timed-out" }]);
    expect(play.moves.at(-1)).toMatchObject({ act: { kind: "timed-out" }, beat: "ask", to: null });
    expect(play.end).toEqual({ kind: "timed-out", at: 9_000_000 });
  });
});

describe("replay", () => {
  it("refuses a log without an opening, of another scenario, or with an impossible event", () => {
    const first = { seq: 1, at: 0, event: opening(TRAPPED_CARD) };
    expect(replay(drill, [])).toMatchObject({ ok: false, problem: { code: "no-opening" } });
    const other = { ...first, event: { ...first.event, scenario: "x" } };
    expect(replay(drill, [other])).toMatchObject({ ok: false, problem: { code: "other-scenario" } });
    const second = { seq: 2, at: 10, event: replied(0, "explain") };
    expect(replay(drill, [first, second])).toMatchObject({
      ok: false,
      problem: { code: "refused-event", params: { seq: 2, reason: "not-open" } },
    });
    expect(replay(drill, [first, { ...second, event: opening(TRAPPED_CARD) }])).toMatchObject({
      problem: { params: { reason: "already-open" } },
    });
  });
});
