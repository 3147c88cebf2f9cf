import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { placeOf } from "#app/core/drill/play/place.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { applyReply, applySilence, beatAt, openReplies, startOf, type Configuration } from "#app/core/scenario/step.ts";
import { readingSeconds } from "#app/core/text/reading.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { eventOf, opening, OPENED_AT, randomAct } from "#tests/support/random-sitting.ts";

/** A second, plainer account of a sitting: the compact stepper and one due time. */
type Model = {
  at: Configuration;
  turn: number;
  now: number;
  due: number | null;
  pausedAt: number | null;
  over: "ending" | "left" | "timed-out" | null;
};

function dueAfter(scenario: Scenario, at: Configuration, began: number, allowance: number): number | null {
  const beat = beatAt(scenario, at);
  const mood = moodOf(at.patience);
  const line = mood === "gone" ? undefined : beat?.says[mood];
  if (!beat?.silence || !line) return null;
  return began + Math.round(readingSeconds(line) * 1000) + beat.silence.after * 10 * allowance;
}

class Plain {
  constructor(
    readonly scenario: Scenario,
    readonly allowance: number,
    public is: Model,
  ) {}

  enter(at: Configuration | null, time: number): void {
    if (!at) throw new Error("nowhere to go");
    const over = at.place in this.scenario.endings ? "ending" : null;
    const due = dueAfter(this.scenario, at, time, this.allowance);
    this.is = { ...this.is, at, due, now: time, turn: this.is.turn + 1, over };
  }

  fall(limit: number, turns = Infinity): void {
    while (!this.is.over && this.is.pausedAt === null && this.is.turn < turns) {
      if (this.is.due === null || this.is.due > limit) return;
      this.enter(applySilence(this.scenario, this.is.at), this.is.due);
    }
  }

  /** Applies an event, or leaves everything as it was and says no. */
  take(event: SittingEvent, when: number): boolean {
    const kept = this.is;
    const done = !this.is.over && this.apply(event, Math.max(when, this.is.now));
    if (!done) this.is = kept;
    return done;
  }

  private apply(event: SittingEvent, time: number): boolean {
    const { pausedAt, due } = this.is;
    if (event.kind === "opened") return false;
    if (event.kind === "replied") return pausedAt === null && this.reply(event, time);
    if (event.kind === "resumed") {
      if (pausedAt === null) return false;
      this.is = { ...this.is, pausedAt: null, now: time, due: due === null ? null : due + time - pausedAt };
      return true;
    }
    if (pausedAt !== null && (event.kind === "paused" || event.kind === "hinted")) return false;
    this.fall(time);
    if (event.kind === "hinted" && (this.is.over || this.is.turn !== event.turn)) return false;
    if (this.is.over) return true;
    this.is = { ...this.is, now: time };
    if (event.kind === "paused") this.is.pausedAt = time;
    if (event.kind === "left" || event.kind === "timed-out") {
      this.is = { ...this.is, over: event.kind, due: null, pausedAt: null, turn: this.is.turn + 1 };
    }
    return true;
  }

  private reply(event: Extract<SittingEvent, { kind: "replied" }>, time: number): boolean {
    this.fall(time - 2000);
    this.fall(time, event.turn);
    if (this.is.turn !== event.turn) return false;
    const reply = openReplies(this.scenario, this.is.at).find(({ id }) => id === event.reply);
    if (reply) this.enter(applyReply(this.scenario, this.is.at, reply), time);
    return reply !== undefined;
  }
}

function standingOf(play: Play) {
  const place = placeOf(play.value);
  return {
    place: "beat" in place ? place.beat : place.ending,
    patience: play.context.patience,
    flags: [...play.context.flags].sort(),
    seen: [...play.context.seen].sort(),
    mood: play.value.mood,
    now: play.now,
    due: play.timers.map(({ due }) => due),
    pausedAt: play.pausedAt,
    over: play.end?.kind ?? null,
    turn: play.moves.length,
  };
}

function expected({ is }: Plain): ReturnType<typeof standingOf> {
  return {
    place: is.at.place,
    patience: is.at.patience,
    flags: [...is.at.flags].sort(),
    seen: [...is.at.seen].sort(),
    mood: moodOf(is.at.patience),
    now: is.now,
    due: is.due === null ? [] : [is.due],
    pausedAt: is.pausedAt,
    over: is.over,
    turn: is.turn,
  };
}

/** Random scenarios are compiled one by one; a busy machine takes its time. */
describe("the machine and the compact stepper", { timeout: 120_000 }, () => {
  it("tell the same story of any events at any times", () => {
    const allowances = fc.constantFrom(100, 125, 200);
    fc.assert(
      fc.property(randomScenario, fc.array(randomAct, { maxLength: 25 }), allowances, (scenario, acts, allowance) => {
        const drill = drillOf(scenario);
        let play = openPlay(drill, opening(scenario, allowance), OPENED_AT);
        const start = startOf(scenario);
        const due = dueAfter(scenario, start, OPENED_AT, allowance);
        const model = new Plain(scenario, allowance, { at: start, turn: 0, now: OPENED_AT, due, pausedAt: null, over: null });
        expect(standingOf(play)).toEqual(expected(model));
        for (const act of acts) {
          const { event, at } = eventOf(drill, play, act);
          const next = step(drill, play, event, at);
          expect(next.ok).toBe(model.take(event, at));
          if (next.ok) play = next.value;
          expect(standingOf(play)).toEqual(expected(model));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keep the facts learned: those of beats entered and of moves made", () => {
    fc.assert(
      fc.property(randomScenario, fc.array(randomAct, { maxLength: 12 }), (scenario, acts) => {
        const drill = drillOf(scenario);
        let play = openPlay(drill, opening(scenario), OPENED_AT);
        for (const act of acts) {
          const { event, at } = eventOf(drill, play, act);
          const next = step(drill, play, event, at);
          if (next.ok) play = next.value;
        }
        const told = new Set(scenario.beats[scenario.start]?.reveals);
        for (const move of play.moves) {
          const beat = scenario.beats[move.beat];
          const made = move.act.kind === "reply" ? beat?.replies.find(({ id }) => move.act.kind === "reply" && id === move.act.reply) : null;
          const effect = move.act.kind === "silence" ? beat?.silence : made;
          for (const fact of [...(effect?.reveals ?? []), ...(scenario.beats[move.to ?? ""]?.reveals ?? [])]) told.add(fact);
        }
        expect([...play.context.known].sort()).toEqual([...told].sort());
        const count = Object.keys(scenario.facts).length;
        expect(play.value.facts).toBe(told.size === 0 ? "none" : told.size === count ? "all" : "some");
      }),
    );
  });
});
