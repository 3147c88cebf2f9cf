import type { Play } from "#app/core/drill/play/play.ts";
import { ENDING_PREFIX, type DrillValue } from "#app/core/drill/machine/context.ts";
import type { Beat, Scenario } from "#app/core/scenario/scenario.ts";

/** Where the dialogue stands: the id of a beat or of an ending. */
export function placeOf({ dialogue }: DrillValue): { readonly beat: string } | { readonly ending: string } {
  if (typeof dialogue === "string") return { ending: dialogue.slice(ENDING_PREFIX.length) };
  const beat = Object.values(dialogue)[0];
  if (beat === undefined) throw new Error("The dialogue is in no beat");
  return { beat };
}

/** The beat a sitting stands at; null once the dialogue has ended. A sitting that was left stays at its beat. */
export function beatOf(scenario: Scenario, play: Play): Beat | null {
  const place = placeOf(play.value);
  return "beat" in place ? (scenario.beats[place.beat] ?? null) : null;
}
