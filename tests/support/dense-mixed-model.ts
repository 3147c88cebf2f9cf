import type { Observation } from "#app/core/standings/board.ts";

/** The mixed model by textbook matrices, slow and without the product's own algebra: what its answers are held against. */
export type Matrix = readonly (readonly number[])[];

/** X with one 0/1 column for the mean, each source and each evaluator, however they depend; Z for subjects. */
export function designOf(observations: readonly Observation[]): { x: Matrix; z: Matrix; y: readonly number[]; subjects: readonly string[] } {
  const names = (of: (observation: Observation) => string | null) => [...new Set(observations.flatMap((it) => of(it) ?? []))].sort();
  const [subjects, sources, evaluators] = [names((it) => it.subject), names((it) => it.source), names((it) => it.evaluator)];
  const is = (same: boolean) => Number(same);
  return {
    x: observations.map((it) => [1, ...sources.map((name) => is(it.source === name)), ...evaluators.map((name) => is(it.evaluator === name))]),
    z: observations.map((it) => subjects.map((name) => is(it.subject === name))),
    y: observations.map(({ score }) => score),
    subjects,
  };
}

/** Deviations of subjects by Henderson's mixed model equations at λ = σ²_θ / σ²_ε > 0. */
export function hendersonDeviations(observations: readonly Observation[], lambda: number): Map<string, number> {
  const { x, z, y, subjects } = designOf(observations);
  const all = x.map((row, i) => [...row, ...(z[i] ?? [])]);
  const columns = x[0]?.length ?? 0;
  const left = product(transpose(all), all).map((row, i) => row.map((value, j) => (i === j && i >= columns ? value + 1 / lambda : value)));
  const right = product(transpose(all), y.map((value) => [value]));
  const { solution } = eliminate(left, right.map(([value]) => value ?? 0));
  return new Map(subjects.map((subject, i) => [subject, solution[columns + i] ?? 0]));
}

/** −2 × the restricted log likelihood at (σ²_θ, σ²_ε), up to what does not depend on them, from the full V = σ²_θ ZZ' + σ²_ε I. */
export function denseCriterion(observations: readonly Observation[], subjectVariance: number, errorVariance: number): number {
  const { z, y, ...design } = designOf(observations);
  const x = independent(design.x);
  const v = product(z, transpose(z)).map((row, i) => row.map((value, j) => value * subjectVariance + (i === j ? errorVariance : 0)));
  const solved = transpose(transpose(x).map((column) => eliminate(v, column).solution));
  const information = product(transpose(x), solved);
  const weighted = eliminate(v, y).solution;
  const moments = product(transpose(x), weighted.map((value) => [value])).map(([value]) => value ?? 0);
  const effects = eliminate(information, moments);
  const residual = sum(y.map((value, i) => value * (weighted[i] ?? 0))) - sum(moments.map((value, j) => value * (effects.solution[j] ?? 0)));
  return eliminate(v, y).logDeterminant + effects.logDeterminant + residual;
}

/** Columns that do not follow from those before, by Gram and Schmidt. */
function independent(x: Matrix): Matrix {
  const basis: number[][] = [];
  const kept = transpose(x).filter((column) => {
    let rest = [...column];
    for (const direction of basis) {
      const share = sum(rest.map((value, i) => value * (direction[i] ?? 0)));
      rest = rest.map((value, i) => value - share * (direction[i] ?? 0));
    }
    const length = Math.sqrt(sum(rest.map((value) => value * value)));
    if (length > 1e-6) basis.push(rest.map((value) => value / length));
    return length > 1e-6;
  });
  return transpose(kept);
}

/** One solution of a consistent system by Gauss and Jordan with full pivoting; what it leaves free is 0. */
function eliminate(matrix: Matrix, right: readonly number[]): { solution: number[]; logDeterminant: number } {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  const done = new Map<number, number>();
  let logDeterminant = 0;
  while (done.size < size) {
    const open = rows.flatMap((row, i) => (done.has(i) ? [] : row.slice(0, size).map((value, j) => ({ i, j, value: Math.abs(value) }))));
    const pivot = open.reduce((most, cell) => (cell.value > most.value ? cell : most));
    if (pivot.value < 1e-9) break;
    const chosen = rows[pivot.i]!;
    const divisor = chosen[pivot.j]!;
    logDeterminant += Math.log(Math.abs(divisor));
    done.set(pivot.i, pivot.j);
    rows[pivot.i] = chosen.map((value) => value / divisor);
    for (const [i, row] of rows.entries()) {
      const factor = row[pivot.j]!;
      if (i !== pivot.i && factor !== 0) rows[i] = row.map((value, j) => value - factor * rows[pivot.i]![j]!);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (const [i, j] of done) solution[j] = rows[i]![size]!;
  return { solution, logDeterminant };
}

function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? 0));
}

function product(a: Matrix, b: Matrix): number[][] {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => sum(row.map((value, i) => value * (column[i] ?? 0)))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
