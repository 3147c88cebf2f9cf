/** Id of a decision on the page of a debrief; `turn` counts moves from 0. */
export function stepAnchor(turn: number): string {
  return `step-${turn + 1}`;
}

/** Id of the place where the talk ended. */
export const END_ANCHOR = "the-end";
