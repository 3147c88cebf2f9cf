/** Where on a debrief the remarks on a decision stand, or, null, those on the whole drill. */
export function remarksAnchor(turn: number | null): string {
  return `remarks-${turn ?? "all"}`;
}
