import { advance, fireDue } from "#app/core/drill/play/advance.ts";
import { moveByReply, moveOut } from "#app/core/drill/play/move.ts";
import { isOpen } from "#app/core/drill/play/options.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";

/** A reply this long after a due silence still counts as before it, in ms. */
const GRACE_MS = 2000;

/**
 * Applies one event of a sitting at server time `at` (ms; an earlier time than the last event's counts as that one).
 * A refusal changes nothing: `sitting-over`, `conflict` (that turn has been played), `out-of-order` (not yet reached),
 * `not-open` (no such reply is open there), `paused`, `not-paused`, `already-open`, `no-hints` (in an assessment).
 * If a silence due by then ends the sitting, a pause, a leaving or a time-out adds nothing to it.
 */
export function step(drill: Drill, play: Play, event: SittingEvent, at: number): Result<Play> {
  if (play.end) return refuse("sitting-over");
  const time = Math.max(at, play.now);
  switch (event.kind) {
    case "opened":
      return refuse("already-open");
    case "replied":
      return replied(drill, play, event, time);
    case "hinted":
      return hinted(drill, play, event.turn, time);
    case "paused":
      return play.pausedAt === null ? ok(pause(advance(drill, play, time), time)) : refuse("paused");
    case "resumed":
      return play.pausedAt === null ? refuse("not-paused") : ok(resume(play, play.pausedAt, time));
    case "settled":
      return ok(advance(drill, play, time));
    case "left":
    case "timed-out":
      return ok(leave(drill, advance(drill, play, time), event.kind, time));
  }
}

/**
 * The sitting as a reply to turn `turn` (moves made before it) meets it at `at`: silences due more than the grace ago
 * have happened; later ones only if the reply answers the beat after them. Refuses `conflict` and `out-of-order`.
 */
export function meet(drill: Drill, play: Play, turn: number, at: number): Result<Play> {
  const time = Math.max(at, play.now);
  const met = fireDue(drill, fireDue(drill, play, time - GRACE_MS), time, turn);
  if (met.moves.length > turn) return refuse("conflict");
  return met.moves.length < turn ? refuse("out-of-order") : ok(met);
}

type Replied = Extract<SittingEvent, { kind: "replied" }>;

function replied(drill: Drill, play: Play, event: Replied, at: number): Result<Play> {
  if (play.pausedAt !== null) return refuse("paused");
  const met = meet(drill, play, event.turn, at);
  if (!met.ok) return met;
  const beat = beatOf(drill.scenario, met.value);
  const reply = beat?.replies.find((each) => each.id === event.reply);
  if (met.value.end) return refuse("sitting-over");
  if (!beat || !reply || !isOpen(reply, met.value)) return refuse("not-open");
  return ok(moveByReply(drill, met.value, beat, reply, at));
}

/** Only says that a hint was shown: no grace, since what it is about must be what is on the page. Asked twice, it is one. */
function hinted(drill: Drill, play: Play, turn: number, at: number): Result<Play> {
  if (play.opened.mode !== "practice") return refuse("no-hints");
  if (play.pausedAt !== null) return refuse("paused");
  const met = advance(drill, play, at);
  if (met.end) return refuse("sitting-over");
  if (met.moves.length !== turn) return refuse(met.moves.length > turn ? "conflict" : "out-of-order");
  const before = met.hinted ?? [];
  return ok(before.includes(turn) ? met : { ...met, hinted: [...before, turn] });
}

function pause(play: Play, at: number): Play {
  return play.end ? play : { ...play, pausedAt: at };
}

function resume(play: Play, pausedAt: number, at: number): Play {
  const held = at - pausedAt;
  return {
    ...play,
    now: at,
    pausedAt: null,
    began: play.began + held,
    timers: play.timers.map((timer) => ({ ...timer, due: timer.due + held })),
  };
}

function leave(drill: Drill, play: Play, kind: "left" | "timed-out", at: number): Play {
  const beat = beatOf(drill.scenario, play);
  return play.end || !beat ? play : moveOut(play, beat, kind, at);
}
