import type { VisitScore } from "#app/core/form/score.ts";

/** What is said to be wrong with an item's score. */
export const APPEAL_KINDS = ["evaluator-error", "wrong-person", "data", "other"] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

/** One item of a published visit that its place objects to, and why. */
export type AppealedItem = { readonly item: string; readonly kind: AppealKind; readonly text: string };

/** Every objection was found right, some were, none was. */
export const APPEAL_OUTCOMES = ["upheld", "partly", "rejected"] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Ids of the items that may be appealed: whatever cost points. There is nothing to put right about the others. */
export function appealable({ items }: VisitScore): readonly string[] {
  return items.filter(({ loss }) => loss > 0).map(({ item }) => item);
}
