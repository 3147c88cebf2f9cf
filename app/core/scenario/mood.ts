import type { Mood } from "#app/core/scenario/scenario.ts";

/** Patience is a whole number from 0 to 100; at 0 the customer leaves. */
export function clampPatience(patience: number): number {
  return Math.min(100, Math.max(0, patience));
}

/** The mood a patience shows: calm ≥ 60, irritated ≥ 30, angry ≥ 1, gone 0 (scenario language, "Meaning"). */
export function moodOf(patience: number): Mood {
  if (patience >= 60) return "calm";
  if (patience >= 30) return "irritated";
  return patience >= 1 ? "angry" : "gone";
}
