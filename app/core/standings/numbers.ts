/**
 * Elements that are there by the loop's own bounds. One function for each kind of array: a function that met several
 * kinds would be ten times slower, and these run hundreds of millions of times.
 */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** The same of whole numbers. */
export function intAt(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** Σ a_c b_c over the first `length` elements. */
export function dot(a: Float64Array, b: Float64Array, length = a.length): number {
  let sum = 0;
  for (let c = 0; c < length; c += 1) sum += at(a, c) * at(b, c);
  return sum;
}
