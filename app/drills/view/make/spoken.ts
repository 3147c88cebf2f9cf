import type { Reply } from "#app/core/scenario/scenario.ts";
import type { Spoken } from "#app/drills/view/debrief.ts";

/** A reply as a page may show it: without its name, its points and its note. */
export function spoken({ kind, text }: Reply): Spoken {
  return { kind, text };
}
