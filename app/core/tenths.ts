/**
 * Rounds values to tenths so that what is shown adds up: the results, whole numbers of tenths, sum to exactly
 * `total` (tenths too), and each differs from its value by less than one tenth as long as `total` is the rounded
 * sum. Largest remainder method; a value of zero stays zero.
 *
 * @param values unrounded, in points
 * @param total what the results must sum to, in tenths
 */
export function apportionTenths(values: readonly number[], total: number): number[] {
  const down = values.map((value) => (isZero(value) ? 0 : Math.floor(settled(value * 10))));
  const movable = values
    .map((value, place) => ({ place, rest: settled(value * 10) - (down[place] ?? 0) }))
    .filter(({ place }) => !isZero(values[place] ?? 0))
    .sort((a, b) => b.rest - a.rest || a.place - b.place)
    .map(({ place }) => place);
  let missing = total - down.reduce((sum, value) => sum + value, 0);
  // A rounded total may lie just below the sum of what was rounded down; then the smallest remainders give.
  const order = missing < 0 ? movable.toReversed() : movable;
  for (let turn = 0; missing !== 0 && order.length > 0; turn += 1) {
    const place = order[turn % order.length] ?? 0;
    down[place] = (down[place] ?? 0) + Math.sign(missing);
    missing -= Math.sign(missing);
  }
  return down;
}

/** A score of 0-100 in tenths, as it is shown. */
export function toTenths(value: number): number {
  return Math.round(settled(value * 10));
}

/** Sums of binary fractions miss a tenth by a hair; the hair is taken off before rounding. */
function settled(tenths: number): number {
  return Math.abs(tenths - Math.round(tenths)) < 1e-6 ? Math.round(tenths) : tenths;
}

function isZero(value: number): boolean {
  return Math.abs(value) < 1e-7;
}
