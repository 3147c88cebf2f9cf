import type { CoachingView } from "#app/coaching/view.ts";

export type RemarksAtProps = {
  readonly coaching: CoachingView;
  /** Moves made before the decision; null of the whole drill. */
  readonly turn: number | null;
};

/** What was said of one decision, or of the whole drill, and where the reader may say something. */
export function RemarksAt(_: RemarksAtProps) {
  return null;
}
