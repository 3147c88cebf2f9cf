import { daysBetween } from "#app/core/time/day.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";

/** What there is between an evaluator and a place. Days are YYYY-MM-DD. */
export type Ties = {
  /** They work there. */
  readonly home: boolean;
  /** They declared that they are not impartial about it. */
  readonly declared: boolean;
  /** They were recognised there on a visit that came to nothing by it. */
  readonly recognised: boolean;
  /** Last day of each visit of theirs there that is arranged and not begun. */
  readonly arranged: readonly string[];
  /** The last day on which they visited it; null: never. */
  readonly visitedOn: string | null;
};

export const NO_TIES: Ties = { home: false, declared: false, recognised: false, arranged: [], visitedOn: null };

/** Why somebody is not sent to a place. `day`: of the last visit there, or the last day of the one arranged. */
export type Unfit =
  | { readonly why: "home" | "declared" | "recognised" }
  | { readonly why: "visited" | "arranged"; readonly day: string };

/**
 * Why an evaluator may not be sent to a place; null where they may. What they might favour comes first, whatever the
 * mode; then what would let the place know them, which is nothing where a recording is reviewed.
 * @param rotationDays nobody goes again within so many days of their last visit; 0: no such rule
 */
export function whyUnfit(ties: Ties, mode: VisitMode, today: string, rotationDays: number): Unfit | null {
  if (ties.home) return { why: "home" };
  if (ties.declared) return { why: "declared" };
  if (mode === "recording") return null;
  if (ties.recognised && mode === "mystery") return { why: "recognised" };
  if (rotationDays === 0) return null;
  const [arranged] = [...ties.arranged].sort();
  if (arranged !== undefined) return { why: "arranged", day: arranged };
  const { visitedOn } = ties;
  return visitedOn !== null && daysBetween(visitedOn, today) < rotationDays ? { why: "visited", day: visitedOn } : null;
}
