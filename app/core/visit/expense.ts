import { daysLater } from "#app/core/time/day.ts";
import type { VoidCause } from "#app/core/visit/event.ts";
import type { VisitPolicy } from "#app/core/visit/policy.ts";
import type { VisitState } from "#app/core/visit/visit.ts";

export const EXPENSE_KINDS = ["fee", "purchase"] as const;
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];

/** What became of an expense; `open`: nobody has looked at it yet. */
export const EXPENSE_STATES = ["open", "accepted", "refused", "taken-back"] as const;
export type ExpenseState = (typeof EXPENSE_STATES)[number];

/** Causes that the evaluator did not bring about; whatever else it was, the reason must be read. */
const NOT_THEIR_DOING: readonly VoidCause[] = ["recognised", "place-closed", "unsafe"];

/**
 * What a visit that came to nothing still earns, in fen: fee × share ÷ 100, rounded half up to the fen; nothing where the
 * cause may be the evaluator's own.
 */
export function voidFee(fee: number, cause: VoidCause, { voidFeeShare }: Pick<VisitPolicy, "voidFeeShare">): number {
  return NOT_THEIR_DOING.includes(cause) ? Math.floor((fee * voidFeeShare + 50) / 100) : 0;
}

/** From its beginning until nobody changes its result any more. */
const BUYING: readonly VisitState[] = ["under-way", "submitted", "first-review", "passed-on", "in-review", "returned", "approved", "published", "appealed"];

/**
 * Whether purchases may be entered. A void visit may have cost something too: as long as a published one could be
 * appealed, so long after its end.
 * @param endedOn, today YYYY-MM-DD in the bank's time zone; null: it has not ended
 */
export function mayEnter(state: VisitState, endedOn: string | null, today: string, { appealDays }: Pick<VisitPolicy, "appealDays">): boolean {
  if (state === "void") return endedOn !== null && today <= daysLater(endedOn, appealDays);
  return BUYING.includes(state);
}
