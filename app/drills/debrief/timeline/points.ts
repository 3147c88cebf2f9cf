import type { Mood } from "#app/core/scenario/scenario.ts";
import type { DebriefStep } from "#app/drills/view/debrief.ts";

/** The customer's patience and mood when a decision was taken, or (`turn` null) when the talk ended. */
export type MoodPoint = { readonly turn: number | null; readonly patience: number; readonly mood: Mood };

/** One point for each decision and one for the end; none where nothing was decided. */
export function pointsOf(steps: readonly DebriefStep[]): MoodPoint[] {
  const last = steps.at(-1);
  if (!last) return [];
  const end = last.decision.move;
  return [
    ...steps.map(({ decision: { move } }) => ({ turn: move.turn, patience: move.patience, mood: move.mood })),
    { turn: null, patience: end.patienceAfter, mood: end.moodAfter },
  ];
}

/** Rings, never filled: on paper backgrounds are left out. Weight tells the moods apart before colour does. */
export const RINGS: Record<Mood, string> = {
  calm: "border border-good bg-sheet",
  irritated: "border-2 border-warn bg-sheet",
  angry: "border-4 border-seal bg-sheet",
  gone: "border-2 border-dashed border-edge bg-sheet",
};
