import { cholesky, forward, logDeterminant, backward } from "#app/core/standings/model/triangle.ts";
import type { Moments, Sums } from "#app/core/standings/model/moments.ts";
import { at, dot } from "#app/core/standings/numbers.ts";

/** The fixed effects at one ratio λ = σ²_θ / σ²_ε, and what the likelihood needs of them. */
export type Solved = {
  /** L with LL' = X'H⁻¹X over the kept columns; their effects; and the residual sum y'Py, points². */
  readonly root: Float64Array;
  readonly effects: Float64Array;
  readonly residual: number;
  /** log |H| + log |X'H⁻¹X|. */
  readonly logDeterminants: number;
};

/**
 * Generalised least squares at λ. With H = I + λZZ', H⁻¹ takes λ/(1 + nλ) of a subject's totals off its sums:
 * X'H⁻¹X = Σ xx' − Σ_i λ/(1 + n_iλ) x_i x_i', likewise X'H⁻¹y and y'H⁻¹y; log|H| = Σ_i log(1 + n_iλ).
 * y'Py = y'H⁻¹y − β'X'H⁻¹y, never below 0. Source: Searle, Casella & McCulloch (1992), Variance Components, ch. 6.
 */
export function solveAt(moments: Moments, lambda: number): Solved {
  const { width } = moments;
  const { crossed, moved, squared } = weightedSums(moments, (n) => lambda / (1 + n * lambda));
  const root = cholesky(crossed, width);
  const half = forward(root, width, moved);
  const logH = moments.groups.reduce((sum, { n, count }) => sum + count * Math.log1p(n * lambda), 0);
  return {
    root,
    effects: backward(root, width, half),
    residual: Math.max(0, squared - dot(half, half)),
    logDeterminants: logH + logDeterminant(root, width),
  };
}

/** All sums less `share(n)` of those over the totals of subjects with n observations. */
export function weightedSums({ width, all, groups }: Moments, share: (n: number) => number): Sums {
  const crossed = Float64Array.from(all.crossed);
  const moved = Float64Array.from(all.moved);
  let { squared } = all;
  for (const group of groups) {
    const weight = share(group.n);
    for (let cell = 0; cell < width * width; cell += 1) crossed[cell] = at(crossed, cell) - weight * at(group.crossed, cell);
    for (let column = 0; column < width; column += 1) moved[column] = at(moved, column) - weight * at(group.moved, column);
    squared -= weight * group.squared;
  }
  return { crossed, moved, squared };
}

/**
 * Twice the restricted log likelihood of λ, up to a constant. With σ²_ε unknown it is profiled out, y'Py / (N − r):
 * −(N − r) log y'Py − log|H| − log|X'H⁻¹X|; with σ²_ε given (points²): −y'Py / σ²_ε − log|H| − log|X'H⁻¹X|.
 * N − r observations less independent columns. Source: Patterson & Thompson (1971), Biometrika 58; Searle et al., ch. 6.
 */
export function restricted(moments: Moments, lambda: number, errorVariance: number | null): number {
  const { residual, logDeterminants } = solveAt(moments, lambda);
  if (errorVariance !== null) return -residual / errorVariance - logDeterminants;
  return -(moments.observations - moments.width) * Math.log(residual) - logDeterminants;
}
