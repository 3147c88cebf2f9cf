import type { Graph } from "#app/core/scenario/explore.ts";

/** Configurations so ordered that all a configuration leads to comes before it, or a loop that forbids any such order. */
export type Order = { readonly order: readonly number[] } | { readonly loop: readonly number[] };

/** Depth first from the start, without recursion: a scenario may be as deep as it has configurations. */
export function orderOf(graph: Graph): Order {
  const order: number[] = [];
  const state = new Uint8Array(graph.configurations.length);
  const tried = new Int32Array(graph.configurations.length);
  const way = [0];
  state[0] = ENTERED;
  for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
    const next = graph.edges[at]?.[tried[at] ?? 0]?.to;
    tried[at] = (tried[at] ?? 0) + 1;
    if (next === undefined) {
      state[at] = DONE;
      order.push(at);
      way.pop();
    } else if (state[next] === ENTERED) {
      return { loop: [...way.slice(way.indexOf(next)), next] };
    } else if (state[next] !== DONE) {
      state[next] = ENTERED;
      way.push(next);
    }
  }
  return { order };
}

const ENTERED = 1;
const DONE = 2;
