import { isReply, type Edge, type Graph } from "#app/core/scenario/explore.ts";

/** How somebody without understanding chooses: the moves taken at a configuration, each as likely as the others; none ends the sitting there. */
export type Guesser = (number: number) => readonly Edge[];

/** A sitting that is over: where, what was gathered until then, whether a critical reply was among it, and how likely. */
export type Gathered = { readonly at: number; readonly sum: number; readonly failed: boolean; readonly chance: number };

/** Of all configurations together: more sums than this are not followed (a number of 8 bytes each). */
const MAX_SUMS = 8_000_000;

/**
 * How likely a guesser is to end where, with what sum of something that moves bring, failed or not: exactly, by going
 * through the configurations in order and handing on the chance of each sum. Calls `onEnd` for each possibility, none
 * twice. False, and nothing called, if there are too many sums to follow.
 */
export function gather(
  graph: Graph,
  order: readonly number[],
  guesser: Guesser,
  gain: (edge: Edge) => number,
  onEnd: (gathered: Gathered) => void,
  limit: number = MAX_SUMS,
): boolean {
  const spans = spansOf(graph, order, guesser, gain, limit);
  if (!spans) return false;
  const chances = new Map<number, Float64Array>([[0, Float64Array.of(1, 0)]]);
  const chancesAt = (number: number): Float64Array => {
    const known = chances.get(number) ?? new Float64Array(2 * spans.widthAt(number));
    chances.set(number, known);
    return known;
  };
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const number = order[i] ?? 0;
    const here = chances.get(number);
    if (!here) continue;
    const edges = guesser(number);
    const least = spans.leastAt(number);
    for (const edge of edges) {
      const shift = 2 * (least + gain(edge) - spans.leastAt(edge.to));
      handOn(here, chancesAt(edge.to), shift, isReply(edge.move) && edge.move.critical !== null, 1 / edges.length);
    }
    if (edges.length === 0) here.forEach((chance, pair) => chance > 0 && onEnd({ at: number, sum: least + (pair >> 1), failed: pair % 2 === 1, chance }));
    chances.delete(number);
  }
  return true;
}

/** Chances lie in pairs, one pair a sum: not failed, failed. */
function handOn(from: Float64Array, to: Float64Array, shift: number, fails: boolean, part: number): void {
  for (let i = 0; i < from.length; i += 1) {
    const chance = from[i] ?? 0;
    if (chance === 0) continue;
    const target = shift + (fails ? i | 1 : i);
    to[target] = (to[target] ?? 0) + chance * part;
  }
}

/** The least and the most that can have been gathered at each configuration the guesser comes to; null if they are too many. */
function spansOf(graph: Graph, order: readonly number[], guesser: Guesser, gain: (edge: Edge) => number, limit: number) {
  const least = new Int32Array(graph.configurations.length);
  const most = new Int32Array(graph.configurations.length);
  const reached = new Uint8Array(graph.configurations.length);
  reached[0] = 1;
  let sums = 0;
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const number = order[i] ?? 0;
    if (reached[number] !== 1) continue;
    sums += 2 * ((most[number] ?? 0) - (least[number] ?? 0) + 1);
    if (sums > limit) return null;
    for (const edge of guesser(number)) {
      const [low, high] = [(least[number] ?? 0) + gain(edge), (most[number] ?? 0) + gain(edge)];
      least[edge.to] = reached[edge.to] === 1 ? Math.min(least[edge.to] ?? 0, low) : low;
      most[edge.to] = reached[edge.to] === 1 ? Math.max(most[edge.to] ?? 0, high) : high;
      reached[edge.to] = 1;
    }
  }
  const leastAt = (number: number) => least[number] ?? 0;
  return { leastAt, widthAt: (number: number) => (most[number] ?? 0) - leastAt(number) + 1 };
}
