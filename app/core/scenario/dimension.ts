/** The four dimensions of service, in the order in which they are always shown. */
export const DIMENSIONS = [
  "attitude",
  "efficiency",
  "product-knowledge",
  "problem-solving",
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Integer points won (positive) or lost (negative), by dimension. */
export type Points = Readonly<Partial<Record<Dimension, number>>>;

/** One number for each dimension a scenario tests; a dimension that is not tested is absent. */
export type ByDimension<T> = Readonly<Partial<Record<Dimension, T>>>;

/** First letter of a standard's id (A01, E06 …) → its dimension. */
export const DIMENSION_OF_LETTER: Readonly<Record<string, Dimension>> = {
  A: "attitude",
  E: "efficiency",
  P: "product-knowledge",
  S: "problem-solving",
};
