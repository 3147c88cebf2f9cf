import { shadeOf, type Marks } from "#app/core/progress/shade.ts";
import { strengthOf, weakestFirst, type StandardRecord } from "#app/core/progress/met.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { dimensionOf } from "#app/core/standards/handbook.ts";
import type { Cell, Figure } from "#app/drills/team/view.ts";

/** So many standards stand side by side where none of a dimension are asked for. */
const WEAKEST = 10;

/** The mean of the scores in one dimension, 0-100, over the assessments that tested it; null for none. */
export function meanIn(shown: readonly { readonly scores: Readonly<Partial<Record<Dimension, number>>> }[], dimension: Dimension): Figure | null {
  const scores = shown.flatMap(({ scores }) => scores[dimension] ?? []);
  if (scores.length === 0) return null;
  return { n: scores.length, value: scores.reduce((sum, score) => sum + score, 0) / scores.length };
}

/** The share of decisions kept at a standard, in per cent, over the decisions that met it. */
export function shareIn(record: StandardRecord | undefined): Figure | null {
  return record ? { n: record.n, value: record.share * 100 } : null;
}

export function cellOf(figure: Figure | null, marks: Marks, ranked: boolean): Cell | null {
  return figure && { ...figure, shade: shadeOf(figure, marks, ranked) };
}

/** The standards that become columns: all of a dimension in their order, or the weakest of all that were met often enough. */
export function columnsOf(whole: readonly StandardRecord[], dimension: Dimension | null): readonly StandardRecord[] {
  if (dimension !== null) return whole.filter(({ standard }) => dimensionOf(standard) === dimension);
  return whole.filter((record) => strengthOf(record) !== "few").toSorted(weakestFirst).slice(0, WEAKEST);
}
