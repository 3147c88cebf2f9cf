import type { Scenario } from "#app/core/scenario/scenario.ts";

/** Where on the page a beat, an ending or a standard is described. */
export const beatAnchor = (id: string) => `beat-${id}`;
export const endingAnchor = (id: string) => `ending-${id}`;
export const standardAnchor = (id: string) => `standard-${id}`;

/** The description of whatever place of the script that is. */
export function placeAnchor(scenario: Scenario, place: string): string {
  return Object.hasOwn(scenario.endings, place) ? endingAnchor(place) : beatAnchor(place);
}
