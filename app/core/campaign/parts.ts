/** A visit as what ties an evaluator to a place. */
export type Edge = { readonly place: string; readonly evaluator: string };

/** Places and evaluators that hang together, each sorted by id. */
export type GraphPart = { readonly places: readonly string[]; readonly evaluators: readonly string[] };

/**
 * The parts into which places and evaluators fall when each visit ties the two it has; ordered by their first place.
 * Between parts an evaluator's severity cannot be told from what the places are worth.
 * Source: Weeks & Williams (1964), A note on the determination of connectedness, Technometrics 6.
 */
export function graphParts(edges: readonly Edge[]): GraphPart[] {
  const above = new Map<string, string>();
  for (const { place, evaluator } of edges) above.set(topOf(above, `p${place}`), topOf(above, `e${evaluator}`));
  const parts = new Map<string, { places: string[]; evaluators: string[] }>();
  for (const node of [...above.keys()].sort()) {
    const top = topOf(above, node);
    const part = parts.get(top) ?? { places: [], evaluators: [] };
    parts.set(top, part);
    (node.startsWith("p") ? part.places : part.evaluators).push(node.slice(1));
  }
  return [...parts.values()].sort((a, b) => ((a.places[0] ?? "") < (b.places[0] ?? "") ? -1 : 1));
}

/** The part's own node, halving the path to it on the way; a node not seen before is its own. */
function topOf(above: Map<string, string>, node: string): string {
  let here = node;
  for (let next = above.get(here); next !== here; next = above.get(here)) {
    const over = next === undefined ? here : (above.get(next) ?? next);
    above.set(here, over);
    here = over;
  }
  return here;
}
