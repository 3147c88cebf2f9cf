import { moveBySilence } from "#app/core/drill/play/move.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";

/**
 * The sitting with every delay applied that is due by `at` (server time, ms), in order, each at the time it was due.
 * A paused sitting only takes note of the time; one that is over stays as it is. Time never runs backwards.
 */
export function advance(drill: Drill, play: Play, at: number): Play {
  const settled = fireDue(drill, play, at);
  return settled.end ? settled : { ...settled, now: Math.max(settled.now, at) };
}

/** Applies the delays due by `limit`, at most as many as leave `turns` moves made. */
export function fireDue(drill: Drill, play: Play, limit: number, turns = Number.POSITIVE_INFINITY): Play {
  let current = play;
  while (current.pausedAt === null && current.moves.length < turns) {
    const timer = current.timers[0];
    const beat = beatOf(drill.scenario, current);
    if (!timer || timer.due > limit || !beat || current.end) break;
    current = moveBySilence(drill, current, beat, timer);
  }
  return current;
}
