import { transition } from "xstate";
import type { DrillValue } from "#app/core/drill/machine/context.ts";
import { replyEvent } from "#app/core/drill/machine/dialogue.ts";
import { placeOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play, Timer } from "#app/core/drill/play/play.ts";
import { timersAfter } from "#app/core/drill/play/timers.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Beat, Effect, Reply } from "#app/core/scenario/scenario.ts";

/** Plays an open reply at time `at`. */
export function moveByReply(drill: Drill, play: Play, beat: Beat, reply: Reply, at: number): Play {
  const act = { kind: "reply", reply: reply.id } as const;
  return transitioned(drill, play, replyEvent(reply.id), at, { beat, effect: reply, act, critical: reply.critical });
}

/** Lets a due silence happen, at the time it was due. */
export function moveBySilence(drill: Drill, play: Play, beat: Beat, timer: Timer): Play {
  if (!beat.silence) throw new Error(`No silence is written at beat ${beat.id}`);
  const act = { kind: "silence" } as const;
  return transitioned(drill, play, timer.event, timer.due, { beat, effect: beat.silence, act, critical: null });
}

/** Ends a sitting before its ending: the trainee left, or the time ran out. */
export function moveOut(play: Play, beat: Beat, kind: "left" | "timed-out", at: number): Play {
  const mood = moodOf(play.context.patience);
  const move: Move = {
    ...before(play, beat, at),
    act: { kind },
    points: {},
    critical: null,
    to: null,
    moodAfter: mood,
    patienceAfter: play.context.patience,
  };
  return { ...play, now: at, pausedAt: null, timers: [], moves: [...play.moves, move], end: { kind, at } };
}

type Made = {
  readonly beat: Beat;
  readonly effect: Effect;
  readonly act: Move["act"];
  readonly critical: string | null;
};

function transitioned({ machine }: Drill, play: Play, event: string, at: number, made: Made): Play {
  const from = machine.resolveState({ value: play.value, context: play.context });
  const [next, asked] = transition(machine, from, { type: event });
  if (next === from) throw new Error(`The machine has no way for ${event} at beat ${made.beat.id}`);
  // XState derives no precise type from states made of data; the regions are those of `compile`.
  const value = next.value as DrillValue;
  const place = placeOf(value);
  const move: Move = {
    ...before(play, made.beat, at),
    act: made.act,
    points: made.effect.points,
    critical: made.critical,
    to: "beat" in place ? place.beat : place.ending,
    moodAfter: moodOf(next.context.patience),
    patienceAfter: next.context.patience,
  };
  return {
    ...play,
    now: at,
    began: at,
    value,
    context: next.context,
    timers: timersAfter(play.timers, asked, at),
    moves: [...play.moves, move],
    end: "ending" in place ? { kind: "ending", at, ending: place.ending } : null,
  };
}

function before(play: Play, beat: Beat, at: number) {
  const { patience, flags, seen } = play.context;
  return {
    turn: play.moves.length,
    at,
    activeMs: (play.pausedAt ?? at) - play.began,
    beat: beat.id,
    mood: moodOf(patience),
    patience,
    flags,
    seen,
  };
}
