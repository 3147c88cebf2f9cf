/** How a figure is shaded on a map, from the weakest to the strongest; `none` where it is not. */
export type Shade = "low" | "below" | "fair" | "high" | "none";

/** What decides a shade: the bank's marks, 0-100, and whether the person is past the months in which nobody is ranked. */
export type Marks = { readonly dimension: number; readonly total: number };

/** Fewer results are a number without a shade: one bad day is no pattern. */
export const SHADED = 3;

/** From here a figure is shaded as strong. */
export const HIGH = 90;

/**
 * The shade of a mean or of a share in per cent, both 0-100: below the mark of a dimension low, below the mark of a total
 * below, from 90 high, else fair. None for fewer than three results, and none in induction.
 */
export function shadeOf({ n, value }: { readonly n: number; readonly value: number }, marks: Marks, ranked: boolean): Shade {
  if (!ranked || n < SHADED) return "none";
  if (value < marks.dimension) return "low";
  if (value < marks.total) return "below";
  return value < HIGH ? "fair" : "high";
}
