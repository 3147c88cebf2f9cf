import type { Mood } from "#app/core/scenario/scenario.ts";

/** A mood is told by its word, the weight of type and line, and only then by colour. */
export const MOOD_LOOK: Record<Mood, { word: string; fill: string; edge: string; heavy: boolean }> = {
  calm: { word: "text-good", fill: "bg-good", edge: "border-l border-line before:-left-1.5 before:border-line", heavy: false },
  irritated: { word: "font-semibold text-warn", fill: "bg-warn", edge: "border-l-2 border-l-warn before:-left-2 before:border-b-2 before:border-l-2 before:border-warn", heavy: false },
  angry: { word: "font-bold text-seal", fill: "bg-seal", edge: "border-l-4 border-l-seal before:-left-2.5 before:border-b-4 before:border-l-4 before:border-seal", heavy: true },
  gone: { word: "font-semibold text-quiet", fill: "bg-edge", edge: "border-l border-dashed border-l-edge before:-left-1.5 before:border-dashed before:border-edge", heavy: false },
};
