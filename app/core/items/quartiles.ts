/** A quarter, half and three quarters lie below; in the unit of the values. */
export type Quartiles = { readonly lower: number; readonly median: number; readonly upper: number };

/**
 * The value at place (n − 1)·q of the sorted values, counted from 0, linear between two. At least one value.
 * Source: Hyndman & Fan, Sample Quantiles in Statistical Packages (1996), definition 7.
 */
export function quartilesOf(values: readonly number[]): Quartiles {
  if (values.length === 0) throw new Error("nothing has no quartiles");
  const sorted = [...values].sort((one, other) => one - other);
  const at = (q: number) => {
    const place = (sorted.length - 1) * q;
    const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
