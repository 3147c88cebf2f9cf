import { at, dot } from "#app/core/standings/numbers.ts";

/** Symmetric and lower triangular matrices, row by row in one Float64Array of width². */

/** A pivot below this share of its diagonal counts as nothing left: counts of observations are never so close. */
const NOTHING = 1e-9;

/**
 * Which columns of a design do not follow from those before them, by Cholesky's elimination on its cross-products:
 * column j stays when a_jj − Σ_c l_jc² > 10⁻⁹ · a_jj over the kept c < j. An empty column never stays.
 * Source: Goodnight (1979), A tutorial on the SWEEP operator (generalised inverse by skipping), The American Statistician 33.
 */
export function independentColumns(crossProducts: Float64Array, width: number): number[] {
  const kept: number[] = [];
  const rows: Float64Array[] = [];
  for (let j = 0; j < width; j += 1) {
    const row = new Float64Array(kept.length + 1);
    const diagonal = crossProducts[j * width + j] ?? 0;
    let pivot = diagonal;
    for (const [c, column] of kept.entries()) {
      const value = ((crossProducts[j * width + column] ?? 0) - dot(row, rows[c] ?? row, c)) / (rows[c]?.[c] ?? 1);
      row[c] = value;
      pivot -= value * value;
    }
    if (pivot <= NOTHING * diagonal || diagonal === 0) continue;
    row[kept.length] = Math.sqrt(pivot);
    rows.push(row);
    kept.push(j);
  }
  return kept;
}

/** Lower triangle L with LL' = a, of a positive definite matrix; throws where it is not. */
export function cholesky(a: Float64Array, width: number): Float64Array {
  const root = new Float64Array(width * width);
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(a, i * width + j);
      for (let c = 0; c < j; c += 1) sum -= at(root, i * width + c) * at(root, j * width + c);
      if (i === j && !(sum > 0)) throw new Error(`Column ${i} follows from those before it`);
      root[i * width + j] = i === j ? Math.sqrt(sum) : sum / at(root, j * width + j);
    }
  }
  return root;
}

/** x with Lx = b. */
export function forward(root: Float64Array, width: number, b: Float64Array): Float64Array {
  const x = new Float64Array(width);
  for (let i = 0; i < width; i += 1) {
    let sum = at(b, i);
    for (let c = 0; c < i; c += 1) sum -= at(root, i * width + c) * at(x, c);
    x[i] = sum / at(root, i * width + i);
  }
  return x;
}

/** x with L'x = b. */
export function backward(root: Float64Array, width: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b.subarray(0, width));
  for (let i = width - 1; i >= 0; i -= 1) {
    const value = at(x, i) / at(root, i * width + i);
    x[i] = value;
    for (let c = 0; c < i; c += 1) x[c] = at(x, c) - at(root, i * width + c) * value;
  }
  return x;
}

/** x with LL'x = b. */
export function solve(root: Float64Array, width: number, b: Float64Array): Float64Array {
  return backward(root, width, forward(root, width, b));
}

/** (LL')⁻¹, column by column. */
export function inverse(root: Float64Array, width: number): Float64Array {
  const inverted = new Float64Array(width * width);
  const unit = new Float64Array(width);
  for (let j = 0; j < width; j += 1) {
    unit.fill(0);
    unit[j] = 1;
    inverted.set(solve(root, width, unit), j * width);
  }
  return inverted;
}

/** log |LL'| = 2 Σ log l_jj; 0 for a matrix of no width. */
export function logDeterminant(root: Float64Array, width: number): number {
  let sum = 0;
  for (let j = 0; j < width; j += 1) sum += Math.log(at(root, j * width + j));
  return 2 * sum;
}
