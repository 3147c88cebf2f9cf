import { step } from "#app/core/drill/play/step.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";

/** What a trainer does in a trial: `wait` lets the silence that is written there happen at once. */
export type TrialAct =
  | { readonly kind: "reply"; readonly turn: number; readonly reply: string }
  | { readonly kind: "wait"; readonly turn: number }
  | { readonly kind: "hold" | "run" | "leave" };

/** An event of a trial with its server time, ms. */
export type TrialEvent = { readonly at: number; readonly event: SittingEvent };

export type Acted = { readonly play: Play; readonly added: readonly TrialEvent[] };

/**
 * A trial after an act at server time `now`, and the events it took. A trial may be read with its clock held: then a reply
 * or a silence lets the clock run for that move alone. A silence that is waited for happens when it is due, so the time of
 * a trial may run ahead of the clock on the wall; it never runs backwards. Refuses what `step` refuses, and `no-silence`
 * where none is written.
 */
export function act(drill: Drill, play: Play, wanted: TrialAct, now: number): Result<Acted> {
  switch (wanted.kind) {
    case "hold":
      return play.pausedAt === null ? through(drill, play, [{ at: now, event: { kind: "paused" } }]) : ok({ play, added: [] });
    case "run":
      return play.pausedAt === null ? ok({ play, added: [] }) : through(drill, play, [{ at: now, event: { kind: "resumed" } }]);
    case "leave":
      return through(drill, play, [{ at: now, event: { kind: "left" } }]);
    case "reply":
      return whileRunning(drill, play, now, () => ok({ at: now, event: { kind: "replied", turn: wanted.turn, reply: wanted.reply } }));
    case "wait":
      return whileRunning(drill, play, now, (running) => silence(running, wanted.turn));
  }
}

function silence({ moves, timers }: Play, turn: number): Result<TrialEvent> {
  if (moves.length !== turn) return refuse(moves.length > turn ? "conflict" : "out-of-order");
  const [timer] = timers;
  return timer ? ok({ at: timer.due, event: { kind: "settled" } }) : refuse("no-silence");
}

/** Makes one move with the clock running; one that was held is held again afterwards, unless the talk is over. */
function whileRunning(drill: Drill, play: Play, now: number, move: (running: Play) => Result<TrialEvent>): Result<Acted> {
  const held = play.pausedAt !== null;
  const running = through(drill, play, held ? [{ at: now, event: { kind: "resumed" } }] : []);
  if (!running.ok) return running;
  const made = move(running.value.play);
  if (!made.ok) return made;
  const moved = through(drill, running.value.play, [made.value]);
  if (!moved.ok) return moved;
  const rest = held && !moved.value.play.end ? [{ at: made.value.at, event: { kind: "paused" } as const }] : [];
  const ended = through(drill, moved.value.play, rest);
  if (!ended.ok) return ended;
  return ok({ play: ended.value.play, added: [...running.value.added, ...moved.value.added, ...ended.value.added] });
}

function through(drill: Drill, play: Play, events: readonly TrialEvent[]): Result<Acted> {
  let current = play;
  for (const { at, event } of events) {
    const next = step(drill, current, event, at);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok({ play: current, added: events });
}
