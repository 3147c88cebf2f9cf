import type { CoachingView } from "#app/coaching/view.ts";

/** At the end of a debrief: what was said of the whole drill; for its owner also sharing it, or appealing its score. */
export function CoachActs(_: { readonly coaching: CoachingView }) {
  return null;
}
