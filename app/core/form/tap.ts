/** What a visitor to a branch lives through, in this order; each can be tapped as it happens. */
export const TAP_MARKS = ["entered", "number", "called", "finished"] as const;
export type TapMark = (typeof TAP_MARKS)[number];

/** The two taps a time lies between. */
export type Between = readonly [TapMark, TapMark];

/** True where the first comes before the second in every visit that has both. */
export function isForward([from, to]: Between): boolean {
  return TAP_MARKS.indexOf(from) < TAP_MARKS.indexOf(to);
}
