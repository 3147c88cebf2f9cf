import type { Design } from "#app/core/standings/model/design.ts";
import { cholesky, solve } from "#app/core/standings/model/triangle.ts";
import type { Moments } from "#app/core/standings/model/moments.ts";
import { at, dot, intAt } from "#app/core/standings/numbers.ts";

/**
 * Effects of all columns, points, from those of the kept ones: of all solutions that fit alike the one with the least
 * Σ β² over sources and evaluators, the mean left free (so a constant added to all scores moves the mean alone, and
 * effects of sources, and of evaluators, sum to 0 where they are comparable). Each column left out is x_d = X_kept c_d,
 * which gives a direction (c_d, −1) that changes no fitted score; β moves along these to its shortest.
 * Source: Searle (1971), Linear Models, ch. 1 and 5.
 */
export function shortestEffects(design: Design, moments: Moments, kept: Float64Array): Float64Array {
  const effects = new Float64Array(design.width);
  for (const [place, column] of moments.kept.entries()) effects[column] = at(kept, place);
  const directions = silentDirections(design, moments);
  const count = directions.length;
  if (count === 0) return effects;
  const products = new Float64Array(count * count);
  const against = new Float64Array(count);
  for (const [a, one] of directions.entries()) {
    against[a] = -dot(one.subarray(1), effects.subarray(1));
    for (const [b, other] of directions.entries()) products[a * count + b] = dot(one.subarray(1), other.subarray(1));
  }
  const steps = solve(cholesky(products, count), count, against);
  for (const [a, direction] of directions.entries()) {
    for (let column = 0; column < design.width; column += 1) effects[column] = at(effects, column) + at(steps, a) * at(direction, column);
  }
  return effects;
}

function silentDirections(design: Design, moments: Moments): Float64Array[] {
  const { kept, width, all } = moments;
  const root = cholesky(all.crossed, width);
  const out = Array.from({ length: design.width }, (_, column) => column).filter((column) => column > 0 && !kept.includes(column));
  return out.map((column) => {
    const meeting = meetings(design, column);
    const shares = solve(root, width, Float64Array.from(kept, (other) => at(meeting, other)));
    const direction = new Float64Array(design.width);
    for (const [place, other] of kept.entries()) direction[other] = at(shares, place);
    direction[column] = -1;
    return direction;
  });
}

/** How many observations a column has together with each other column. */
function meetings(design: Design, column: number): Float64Array {
  const meeting = new Float64Array(design.width);
  for (let o = 0; o < design.observations.length; o += 1) {
    const columns = [0, intAt(design.sourceColumns, o), intAt(design.evaluatorColumns, o)];
    if (!columns.includes(column)) continue;
    for (const other of columns) if (other >= 0) meeting[other] = at(meeting, other) + 1;
  }
  return meeting;
}
