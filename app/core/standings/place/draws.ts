import { backward } from "#app/core/standings/model/triangle.ts";
import type { Common, Contender, Spread } from "#app/core/standings/place/contender.ts";
import { fillNormals, streamOf, type Stream } from "#app/core/standings/place/normal.ts";
import { createSorter } from "#app/core/standings/place/sorter.ts";

/** How many times everybody is drawn: a chance of 5% then comes out within 0.7 percentage points in nineteen of twenty seeds. */
const DRAWS = 4000;
/** Pairs of draws made at a time; even, and DRAWS / 2 is a multiple of it. */
const PAIRS = 20;

/**
 * The posterior distribution of each contender's place: all levels are drawn together, DRAWS times, and placed; the 5%
 * and 95% points are the ⌈q · DRAWS⌉-th of the drawn places in order, `within` the share of draws with place ≤ cut. Every
 * second draw is the mirror of the one before, all errors with the other sign, which costs half and is more even. A
 * contender's numbers come from (seed, subject): neither the order nor the company of others changes them. O(DRAWS · N),
 * for at most 65,535. Source: scoring.md, standings 2; Laird & Louis (1989), Empirical Bayes ranking methods, JES 14.
 */
export function drawSpreads(contenders: readonly Contender[], common: Common, seed: string, cuts: readonly number[]): Spread[] {
  const size = contenders.length;
  const places = new Uint16Array(size * DRAWS);
  const levels = new Float64Array(size * 2 * PAIRS);
  const drawn = contenders.map((contender) => ({ contender, stream: streamOf(seed, `subject ${contender.subject}`) }));
  const commonStreams = Array.from({ length: common.width }, (_, c) => streamOf(seed, `common ${c}`));
  const column = new Float64Array(PAIRS);
  const place = createSorter(size);
  for (let first = 0; first < DRAWS / 2; first += PAIRS) {
    const errors = commonErrors(common, commonStreams, first);
    for (const [i, one] of drawn.entries()) {
      drawErrors(one, errors, first, column);
      const { value } = one.contender;
      for (let d = 0, cell = i; d < PAIRS; d += 1, cell += 2 * size) {
        const error = column[d] ?? 0;
        levels[cell] = value + error;
        levels[cell + size] = value - error;
      }
    }
    for (let d = 0; d < 2 * PAIRS; d += 1) place(levels.subarray(d * size, (d + 1) * size), places, 2 * first + d, DRAWS);
  }
  const counts = new Int32Array(size + 1);
  return contenders.map((_, i) => spreadOf(places.subarray(i * DRAWS, (i + 1) * DRAWS), counts, cuts));
}

type Drawn = { readonly contender: Contender; readonly stream: Stream };

/** PAIRS errors of one contender: ownSd · z + Σ loads · e. */
function drawErrors({ contender, stream }: Drawn, errors: Float64Array, first: number, column: Float64Array): void {
  const { ownSd, columns, loads } = contender;
  fillNormals(stream, first, column);
  for (let d = 0; d < PAIRS; d += 1) column[d] = ownSd * (column[d] ?? 0);
  for (let c = 0; c < columns.length; c += 1) {
    const [load, start] = [loads[c] ?? 0, (columns[c] ?? 0) * PAIRS];
    for (let d = 0; d < PAIRS; d += 1) column[d] = (column[d] ?? 0) + load * (errors[start + d] ?? 0);
  }
}

/** e = errorSd · (L')⁻¹ z for PAIRS draws: error c of draw d at [c · PAIRS + d]. */
function commonErrors({ width, root, errorSd }: Common, streams: readonly Stream[], first: number): Float64Array {
  const errors = new Float64Array(width * PAIRS);
  for (const [c, stream] of streams.entries()) fillNormals(stream, first, errors.subarray(c * PAIRS, (c + 1) * PAIRS));
  const one = new Float64Array(width);
  for (let d = 0; d < PAIRS; d += 1) {
    for (let c = 0; c < width; c += 1) one[c] = errorSd * (errors[c * PAIRS + d] ?? 0);
    for (const [c, error] of backward(root, width, one).entries()) errors[c * PAIRS + d] = error;
  }
  return errors;
}

function spreadOf(places: Uint16Array, counts: Int32Array, cuts: readonly number[]): Spread {
  counts.fill(0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  for (let place = 1; place < counts.length; place += 1) counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  const best = firstReaching(counts, 0.05 * places.length);
  return { best, worst: firstReaching(counts, 0.95 * places.length), within: cuts.map((cut) => (counts[cut] ?? 0) / places.length) };
}

/** The smallest place at which the cumulated counts reach `least`. */
function firstReaching(counts: Int32Array, least: number): number {
  let [low, high] = [1, counts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((counts[middle] ?? 0) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
