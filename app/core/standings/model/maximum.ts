/** (√5 − 1) / 2: a bracket keeps this share of itself at every step of a golden section. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The highest point of f between low and high: the best of a grid `step` apart, then golden sections between its two
 * neighbours until the bracket is at most 10⁻⁷ wide. Two hills are told apart where the grid does.
 * Source: Kiefer (1953), Sequential minimax search for a maximum, Proc. AMS 4.
 */
export function maximise(f: (x: number) => number, low: number, high: number, step: number): { x: number; value: number } {
  let best = { x: low, value: f(low) };
  for (let x = low + step; x <= high; x += step) {
    const value = f(x);
    if (value > best.value) best = { x, value };
  }
  return refine(f, Math.max(low, best.x - step), Math.min(high, best.x + step), best);
}

type Point = { readonly x: number; readonly value: number };

function refine(f: (x: number) => number, low: number, high: number, best: Point): Point {
  let [left, right] = [low, high];
  const probe = (x: number): Point => ({ x, value: f(x) });
  let [a, b] = [probe(right - GOLDEN * (right - left)), probe(left + GOLDEN * (right - left))];
  while (right - left > 1e-7) {
    if (a.value >= b.value) {
      [right, b] = [b.x, a];
      a = probe(right - GOLDEN * (right - left));
    } else {
      [left, a] = [a.x, b];
      b = probe(left + GOLDEN * (right - left));
    }
  }
  return [a, b, best].reduce((most, point) => (point.value > most.value ? point : most));
}
