/** Why a figure cannot be given: too few people, no two that differ, or no points to be won. */
export type Lacking = "too-few" | "all-alike" | "no-points";

/** A figure, or why there is none. Never NaN, and never a zero that means "unknown". */
export type Measured = { readonly value: number } | { readonly value: null; readonly why: Lacking };

export const measured = (value: number): Measured => ({ value });
export const lacking = (why: Lacking): Measured => ({ value: null, why });

/** Below so many people nothing is told at all, so that nobody can be made out. */
export const FEWEST = 5;

/** Arithmetic mean, in the unit of the values; too few below `FEWEST`. */
export function meanOf(values: readonly number[]): Measured {
  if (values.length < FEWEST) return lacking("too-few");
  return measured(values.reduce((sum, value) => sum + value, 0) / values.length);
}
