import fc from "fast-check";
import { advance } from "#app/core/drill/play/advance.ts";
import { openPlay } from "#app/core/drill/play/open.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { Opened, SittingEvent } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/** Something that may happen to a sitting, `wait` ms after the last event; `pick` chooses among what is there. */
export type Act = {
  readonly kind: "reply" | "late-reply" | "any-reply" | "hint" | "pause" | "settle" | "leave" | "time-out";
  readonly wait: number;
  readonly pick: number;
  /** Turn the reply claims to answer, relative to the true one. */
  readonly off: number;
};

export type Timed = { readonly event: SittingEvent; readonly at: number };

export const OPENED_AT = 1_700_000_000_000;

export const randomAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant("reply" as const) },
    { weight: 4, arbitrary: fc.constantFrom("late-reply" as const, "any-reply" as const) },
    { weight: 4, arbitrary: fc.constantFrom("pause" as const, "settle" as const, "hint" as const) },
    { weight: 1, arbitrary: fc.constantFrom("leave" as const, "time-out" as const) },
  ),
  wait: fc.oneof(fc.integer({ min: -4000, max: 15_000 }), fc.integer({ min: 0, max: 90_000 })),
  pick: fc.nat(50),
  off: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: -1, max: 2 }) }),
});

export function opening(scenario: Scenario, allowance = 100): Opened {
  const { hash } = scenario;
  const whose = { sitting: "sitting", person: "person", period: "2026-11", attempt: 1 };
  const pins = { scenario: hash, rules: 1, policy: "p".repeat(64) };
  return { kind: "opened", ...whose, ...pins, seed: "seed", allowance, mode: "practice" };
}

/** The event an act means for a sitting as it stands, and its time. */
export function eventOf(drill: Drill, play: Play, act: Act): Timed {
  const due = play.timers[0]?.due;
  if (act.kind === "late-reply" && due !== undefined) return lateReply(drill, play, act, due);
  const at = play.now + act.wait;
  if (act.kind === "pause") return { at, event: { kind: play.pausedAt === null ? "paused" : "resumed" } };
  if (act.kind === "settle") return { at, event: { kind: "settled" } };
  if (act.kind === "leave") return { at, event: { kind: "left" } };
  if (act.kind === "time-out") return { at, event: { kind: "timed-out" } };
  // What the page shows at that time: silences that are due have happened.
  const shown = advance(drill, play, at);
  if (act.kind === "hint") return { at, event: { kind: "hinted", turn: shown.moves.length + act.off } };
  const all = act.kind !== "any-reply" ? openOptions(drill, shown) : (beatOf(drill.scenario, shown)?.replies ?? []);
  const reply = all[act.pick % Math.max(1, all.length)]?.id ?? "nothing";
  return { at, event: { kind: "replied", turn: shown.moves.length + act.off, reply } };
}

/** An answer to the present beat from 0 to 3 s after its silence was due: at times within the grace, at times beyond. */
function lateReply(drill: Drill, play: Play, act: Act, due: number): Timed {
  const open = openOptions(drill, play);
  const reply = open[act.pick % Math.max(1, open.length)]?.id ?? "nothing";
  return { at: due + act.pick * 60, event: { kind: "replied", turn: play.moves.length, reply } };
}

export type Course = { readonly log: readonly Timed[]; readonly plays: readonly Play[] };

/** Plays the acts in order; refused ones leave no trace. The log begins with the opening. */
export function playActs(drill: Drill, opened: Opened, acts: readonly Act[]): Course {
  const log: Timed[] = [{ event: opened, at: OPENED_AT }];
  const plays: Play[] = [openPlay(drill, opened, OPENED_AT)];
  for (const act of acts) {
    const play = plays.at(-1);
    if (!play || play.end) break;
    const timed = eventOf(drill, play, act);
    const next = step(drill, play, timed.event, timed.at);
    if (!next.ok) continue;
    log.push(timed);
    plays.push(next.value);
  }
  return { log, plays };
}

/** The last standing of a course. */
export function lastOf(course: Course): Play {
  const last = course.plays.at(-1);
  if (!last) throw new Error("a course has at least its opening");
  return last;
}
