import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drillOf } from "#app/core/drill/play/open.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import { takeUp } from "#app/core/drill/play/take-up.ts";
import type { TimedEvent } from "#app/core/drill/presence.ts";
import type { Opened, SittingEvent } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { lastOf, opening, playActs, randomAct } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const NOW = 1_800_000_000_000;

function anew(scenario: Scenario, turn: number): Opened {
  return { ...opening(scenario), sitting: "again", seed: "another", attempt: 2, from: { sitting: "sitting", turn } };
}

function told(scenario: Scenario, log: readonly TimedEvent[]): Play {
  const whole = replay(drillOf(scenario), log.map((timed, i) => ({ seq: i + 1, ...timed })));
  if (!whole.ok) throw new Error(canonicalJson(whole.problem));
  return whole.value;
}

/** All that decides what can follow, and what grading looks at, with times from the beginning of the present turn on. */
function standing({ value, context, timers, moves, hinted, began, pausedAt }: Play) {
  return {
    value, context, pausedAt, hinted,
    timers: timers.map(({ event, due }) => ({ event, in: due - began })),
    moves: moves.map(({ at, ...move }) => ({ ...move, before: began - at })),
  };
}

const moved = (moves: Play["moves"]) => moves.map(({ at: _, ...move }) => move);

describe("a sitting taken up again", { timeout: 120_000 }, () => {
  it("has made the same moves, stands as the former one did, and goes on from there in the same way", () => {
    fc.assert(
      fc.property(randomScenario, fc.array(randomAct, { maxLength: 20 }), fc.nat(30), (scenario, acts, pick) => {
        const drill = drillOf(scenario);
        const course = playActs(drill, opening(scenario), acts);
        const former = lastOf(course);
        fc.pre(former.moves.length > 0);
        const turn = pick % former.moves.length;
        const log = takeUp(drill, course.log, turn, anew(scenario, turn), NOW);
        if (!log.ok) throw new Error(log.problem.code);
        const play = told(scenario, log.value);

        expect(moved(play.moves)).toEqual(moved(former.moves.slice(0, turn)));
        expect(play).toMatchObject({ now: NOW, began: NOW, pausedAt: null, end: null });
        expect(play.opened.from).toEqual({ sitting: "sitting", turn });
        expect((play.hinted ?? []).every((each) => each < turn && former.hinted?.includes(each))).toBe(true);
        expect(log.value.every(({ at }, i) => at >= (log.value[i - 1]?.at ?? 0))).toBe(true);
        // A snapshot of it from the database is the same bytes.
        expect(canonicalJson(told(scenario, JSON.parse(JSON.stringify(log.value))))).toBe(canonicalJson(play));

        // Taken up at its own last turn, it is told by the same events.
        const whole = takeUp(drill, [...log.value, { event: { kind: "left" }, at: NOW + 1 }], turn, anew(scenario, turn), NOW);
        expect(whole.ok && standing(told(scenario, whole.value))).toEqual(standing(play));
      }),
    );
  });

  it("stands where the former one stood when that turn began", () => {
    fc.assert(
      fc.property(randomScenario, fc.array(randomAct, { maxLength: 20 }), (scenario, acts) => {
        const drill = drillOf(scenario);
        const { log, plays } = playActs(drill, opening(scenario), acts);
        for (const [i, play] of plays.entries()) {
          // Just after a reply its turn begins; a later move says that it was played.
          if (log[i]?.event.kind === "replied" && lastOf({ log, plays }).moves.length > play.moves.length) {
            const turn = play.moves.length;
            const again = takeUp(drill, log, turn, anew(scenario, turn), NOW);
            expect(again.ok && standing(told(scenario, again.value))).toEqual(standing(play));
          }
        }
      }),
    );
  });
});

describe("a turn", () => {
  const drill = drillOf(TRAPPED_CARD);
  const event = (seconds: number, made: SittingEvent): TimedEvent => ({ at: seconds * 1000, event: made });
  // The first line takes 3 s to read and silence is limited to 10 s after it: due at 13 s and, after the pause, at 36 s.
  const former = [
    event(0, opening(TRAPPED_CARD)),
    event(20, { kind: "paused" }),
    event(30, { kind: "resumed" }),
    event(38, { kind: "replied", turn: 2, reply: "warm" }),
    event(50, { kind: "replied", turn: 3, reply: "give-up" }),
  ];
  const taken = (turn: number) => {
    const log = takeUp(drill, former, turn, anew(TRAPPED_CARD, turn), 1_000_000);
    return log.ok ? log.value.map(({ event: { kind }, at }) => [at / 1000, kind]) : log.problem.code;
  };

  it("that a silence began is told by a look at the clock when it fell", () => {
    expect(taken(0)).toEqual([[1000, "opened"]]);
    expect(taken(1)).toEqual([[987, "opened"], [1000, "settled"]]);
    expect(taken(2)).toEqual([[964, "opened"], [984, "paused"], [994, "resumed"], [1000, "settled"]]);
    expect(taken(3)).toEqual([[962, "opened"], [982, "paused"], [992, "resumed"], [1000, "replied"]]);
  });

  it("that was never played is refused", () => {
    for (const turn of [4, 99, -1, 0.5, Number.NaN]) expect(taken(turn)).toBe("no-such-turn");
  });
});
