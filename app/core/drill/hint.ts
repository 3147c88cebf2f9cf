import { beatOf } from "#app/core/drill/play/place.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { goldWalk, type Outlook } from "#app/core/scenario/gold.ts";

/**
 * Ids of the standards a hint may name where a sitting stands, the first the most telling: those that justify gold's
 * reply here, or where it carries none, those of the first later reply on gold's course that does. Empty when it is over.
 */
export function hintedStandards({ scenario, at }: Outlook, play: Play): readonly string[] {
  const beat = beatOf(scenario, play);
  if (!beat || play.end) return [];
  const { patience, flags, seen } = play.context;
  const course = goldWalk(scenario, at, { place: beat.id, patience, flags, seen });
  return course.find(({ reply }) => reply.because.length > 0)?.reply.because ?? [];
}
