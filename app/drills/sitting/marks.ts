import type { Play } from "#app/core/drill/play/play.ts";

/** What a sitting's row holds of how it was played, besides the snapshot: for lists and for telling rankings apart. */
export function marksOf({ opened: { from }, hinted }: Play) {
  return { fromId: from?.sitting ?? null, fromTurn: from?.turn ?? null, hints: hinted?.length ?? null };
}
