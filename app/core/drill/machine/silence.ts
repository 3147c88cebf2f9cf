import { moodOf } from "#app/core/scenario/mood.ts";
import type { Beat } from "#app/core/scenario/scenario.ts";
import { readingSeconds } from "#app/core/text/reading.ts";
import type { Text } from "#app/core/text/text.ts";

/** What the customer says at a beat in the mood of that patience; null where no line is written for it. */
export function lineAt(beat: Beat, patience: number): Text | null {
  const mood = moodOf(patience);
  return mood === "gone" ? null : (beat.says[mood] ?? null);
}

const arrivals = new WeakMap<Text, number>();

/** Time it takes the customer's line to arrive: its reading time, in whole ms. Counted once for each line. */
export function lineMs(beat: Beat, patience: number): number {
  const line = lineAt(beat, patience);
  if (!line) return 0;
  const ms = arrivals.get(line) ?? Math.round(readingSeconds(line) * 1000);
  arrivals.set(line, ms);
  return ms;
}

/**
 * How long after the beat begins silence counts as a move, in ms: the line's reading time plus
 * `after` seconds · allowance / 100 (scenario language, "Time"). 0 where silence is not limited.
 */
export function silenceMs(beat: Beat, patience: number, allowance: number): number {
  return beat.silence ? lineMs(beat, patience) + Math.round(beat.silence.after * 10 * allowance) : 0;
}
