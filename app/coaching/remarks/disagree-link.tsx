import type { CoachingView } from "#app/coaching/view.ts";

/** At each decision, for its owner: the way to "I disagree with this reply", or how such an objection stands. */
export function DisagreeLink(_: { readonly coaching: CoachingView; readonly turn: number }) {
  return null;
}
