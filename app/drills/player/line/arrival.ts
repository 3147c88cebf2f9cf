import { readingSeconds } from "#app/core/text/reading.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Cause } from "#app/drills/player/play-desk.ts";
import type { Phrase } from "#app/drills/player/line/phrases.ts";
import type { PlayView } from "#app/drills/view/play.ts";

/** However much is said, it has all arrived after so many ms. */
const LONGEST_MS = 2000;
/** A line arrives so many times as fast as it is read: nobody waits for a customer's breath. */
const PACE = 4;

/** How long a line takes to arrive on the page, in whole ms. */
export function arrivalMs(line: Text): number {
  return Math.min(LONGEST_MS, Math.round((readingSeconds(line) * 1000) / PACE));
}

/** When each phrase of a line appears, in ms from the first: what was said before it takes its share of the time. */
export function startsOf(phrases: readonly Phrase[], totalMs: number): number[] {
  const all = Math.max(1, phrases.reduce((sum, { text }) => sum + text.length, 0));
  let said = 0;
  return phrases.map(({ text }) => {
    const start = Math.round((totalMs * said) / all);
    said += text.length;
    return start;
  });
}

/**
 * Whether the line is being said just now. One that was there before the page was loaded has been heard, unless its
 * reading time still runs or it is the very first.
 */
export function isNew({ play, cause }: { play: Pick<PlayView, "turn" | "countdown">; cause: Cause }): boolean {
  if (cause !== "loaded") return true;
  if (!play.countdown) return play.turn === 0;
  const { remainingMs, totalMs, readingMs } = play.countdown;
  return totalMs - remainingMs < readingMs;
}
