import type { Edge } from "#app/core/campaign/parts.ts";

/**
 * For each visit how many evaluators would be cut off from the rest of their part without it: those on the smaller side;
 * 0 where its two ends hang together without it. In one pass over the visits, by the cycles that the visits outside a
 * tree close. Source: Schmidt (2013), A simple test on 2-vertex- and 2-edge-connectivity, Inf. Process. Lett. 113.
 */
export function cutOff(edges: readonly Edge[]): number[] {
  const tree = growTree(edges);
  const closed = closeCycles(edges, tree);
  const below = new Map<string, number>();
  const cut = edges.map(() => 0);
  for (const node of [...tree.order].reverse()) {
    const count = (below.get(node) ?? 0) + Number(node.startsWith("e"));
    below.set(node, count);
    const way = tree.up.get(node);
    if (way) below.set(way.to, (below.get(way.to) ?? 0) + count);
  }
  for (const node of tree.order) {
    const way = tree.up.get(node);
    if (!way || closed.has(way.edge)) continue;
    const under = below.get(node) ?? 0;
    cut[way.edge] = Math.min(under, (below.get(tree.rootOf.get(node) ?? node) ?? 0) - under);
  }
  return cut;
}

/** Visits that lie on a cycle: without one of them nothing comes apart. */
export function onCycles(edges: readonly Edge[]): Set<number> {
  return closeCycles(edges, growTree(edges));
}

type Way = { readonly to: string; readonly edge: number };

/** A tree for each part, nodes in an order in which each comes after the one above it. */
type Tree = { readonly order: readonly string[]; readonly up: ReadonlyMap<string, Way>; readonly rootOf: ReadonlyMap<string, string> };

/** Depth first, so that every visit outside the tree leads from a node to one above it. */
function growTree(edges: readonly Edge[]): Tree {
  const ways = waysOf(edges);
  const order: string[] = [];
  const up = new Map<string, Way>();
  const rootOf = new Map<string, string>();
  for (const root of ways.keys()) {
    const stack: { node: string; way: Way | null }[] = [{ node: root, way: null }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (rootOf.has(next.node)) continue;
      rootOf.set(next.node, root);
      order.push(next.node);
      if (next.way) up.set(next.node, next.way);
      for (const { to, edge } of ways.get(next.node) ?? []) if (!rootOf.has(to)) stack.push({ node: to, way: { to: next.node, edge } });
    }
  }
  return { order, up, rootOf };
}

function waysOf(edges: readonly Edge[]): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  const add = (from: string, to: string, edge: number) => ways.set(from, [...(ways.get(from) ?? []), { to, edge }]);
  for (const [edge, { place, evaluator }] of edges.entries()) {
    add(`p${place}`, `e${evaluator}`, edge);
    add(`e${evaluator}`, `p${place}`, edge);
  }
  return ways;
}

function closeCycles(edges: readonly Edge[], { order, up }: Tree): Set<number> {
  const depth = new Map(order.map((node, i) => [node, i]));
  const inTree = new Set([...up.values()].map(({ edge }) => edge));
  const closed = new Set<number>();
  for (const [edge, { place, evaluator }] of edges.entries()) {
    if (inTree.has(edge)) continue;
    closed.add(edge);
    let [low, high] = [`p${place}`, `e${evaluator}`];
    if ((depth.get(low) ?? 0) < (depth.get(high) ?? 0)) [low, high] = [high, low];
    for (let way = up.get(low); way && low !== high; way = up.get(low)) {
      closed.add(way.edge);
      low = way.to;
    }
  }
  return closed;
}
