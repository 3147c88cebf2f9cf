import { lineMs, silenceMs } from "#app/core/drill/machine/silence.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";

/** Time until silence counts as a move, in ms; `readingMs` of the total is for the customer's line to arrive. */
export type Countdown = { readonly remainingMs: number; readonly totalMs: number; readonly readingMs: number };

/**
 * The countdown as it stands at `at` (server time, ms); while paused it stands still. Null where silence is not limited
 * and when the sitting is over. Advance the sitting to `at` first: a silence that is due has happened.
 */
export function countdownOf(drill: Drill, play: Play, at: number): Countdown | null {
  const beat = beatOf(drill.scenario, play);
  const timer = play.timers[0];
  if (!beat || !timer || play.end) return null;
  const { patience, allowance } = play.context;
  return {
    remainingMs: Math.max(0, timer.due - (play.pausedAt ?? Math.max(at, play.now))),
    totalMs: silenceMs(beat, patience, allowance),
    readingMs: lineMs(beat, patience),
  };
}
