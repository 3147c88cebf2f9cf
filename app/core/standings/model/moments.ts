import { independentColumns } from "#app/core/standings/model/triangle.ts";
import type { Design } from "#app/core/standings/model/design.ts";
import { at, intAt } from "#app/core/standings/numbers.ts";

/**
 * All the likelihood needs of the data, X over the independent columns only: sums over all observations, and over the
 * subjects' totals by how many observations a subject has, because a subject enters by n alone. With x_i = Σ rows and
 * s_i = Σ scores of subject i: crossed = Σ x_i x_i', moved = Σ x_i s_i, squared = Σ s_i². Scores less the centre.
 */
export type Moments = {
  readonly observations: number;
  readonly subjects: number;
  /** Design columns that are kept, in order; `width` of them. */
  readonly kept: readonly number[];
  readonly width: number;
  readonly all: Sums;
  readonly groups: readonly Group[];
};
export type Sums = { readonly crossed: Float64Array; readonly moved: Float64Array; squared: number };
export type Group = Sums & { readonly n: number; count: number };

/** One subject's totals: how often each kept column occurs, and the sum of its scores. */
export type Totals = { readonly columns: readonly number[]; readonly counts: readonly number[]; readonly sum: number };

/** O(observations + Σ columns of a subject²) time, O(distinct n · width²) space. */
export function momentsOf(design: Design): Moments {
  const { observations, subjects } = design;
  const kept = independentColumns(crossProducts(design), design.width);
  const width = kept.length;
  const all = emptySums(width);
  const groups = new Map<number, Group>();
  const place = placesOf(kept, design.width);
  for (let i = 0; i < subjects.length; i += 1) {
    const n = intAt(design.starts, i + 1) - intAt(design.starts, i);
    const group = groups.get(n) ?? { n, count: 0, ...emptySums(width) };
    groups.set(n, group);
    group.count += 1;
    addTotals(group, totalsOf(design, i, place), width);
  }
  for (let o = 0; o < observations.length; o += 1) addObservation(all, design, o, place, width);
  const sorted = [...groups.values()].sort((a, b) => a.n - b.n);
  return { observations: observations.length, subjects: subjects.length, kept, width, all, groups: sorted };
}

/** Design column → place among the kept, −1 for those left out. */
export function placesOf(kept: readonly number[], width: number): Int32Array {
  const place = new Int32Array(width).fill(-1);
  for (const [at, column] of kept.entries()) place[column] = at;
  return place;
}

export function totalsOf(design: Design, subject: number, place: Int32Array): Totals {
  const counts = new Map<number, number>();
  let sum = 0;
  for (let o = intAt(design.starts, subject); o < intAt(design.starts, subject + 1); o += 1) {
    sum += scoreOf(design, o);
    for (const kept of keptColumns(design, o, place)) counts.set(kept, (counts.get(kept) ?? 0) + 1);
  }
  return { columns: [...counts.keys()], counts: [...counts.values()], sum };
}

function scoreOf(design: Design, o: number): number {
  return (design.observations[o]?.score ?? 0) - design.centre;
}

/** Places, among the kept, of the columns in which observation o has a 1. */
function keptColumns(design: Design, o: number, place: Int32Array): number[] {
  const kept: number[] = [];
  for (const column of [0, intAt(design.sourceColumns, o), intAt(design.evaluatorColumns, o)]) {
    if (column >= 0 && intAt(place, column) >= 0) kept.push(intAt(place, column));
  }
  return kept;
}

/** As addTotals with every count 1: there are many more observations than subjects. */
function addObservation(sums: Sums, design: Design, o: number, place: Int32Array, width: number): void {
  const score = scoreOf(design, o);
  const columns = keptColumns(design, o, place);
  for (const column of columns) {
    sums.moved[column] = at(sums.moved, column) + score;
    for (const other of columns) sums.crossed[column * width + other] = at(sums.crossed, column * width + other) + 1;
  }
  sums.squared += score * score;
}

function addTotals(sums: Sums, { columns, counts, sum }: Totals, width: number): void {
  for (let a = 0; a < columns.length; a += 1) {
    const [column, count] = [columns[a] ?? 0, counts[a] ?? 0];
    sums.moved[column] = at(sums.moved, column) + count * sum;
    for (let b = 0; b < columns.length; b += 1) {
      const cell = column * width + (columns[b] ?? 0);
      sums.crossed[cell] = at(sums.crossed, cell) + count * (counts[b] ?? 0);
    }
  }
  sums.squared += sum * sum;
}

function crossProducts(design: Design): Float64Array {
  const every = placesOf(Array.from({ length: design.width }, (_, column) => column), design.width);
  const sums = emptySums(design.width);
  for (let o = 0; o < design.observations.length; o += 1) addObservation(sums, design, o, every, design.width);
  return sums.crossed;
}

function emptySums(width: number): Sums {
  return { crossed: new Float64Array(width * width), moved: new Float64Array(width), squared: 0 };
}
