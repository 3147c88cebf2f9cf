import type { Dimension } from "#app/core/scenario/dimension.ts";
import { isAllowed, isReply, type Edge, type Graph } from "#app/core/scenario/explore.ts";
import type { Outcome } from "#app/core/scenario/scenario.ts";
import { worthOf, type Worth } from "#app/core/scenario/worth.ts";

/** Worked out backward from the endings for each configuration, by its number: Good, gold's move, T and G_d. */
export type Tables = {
  readonly good: Uint8Array;
  readonly gold: (Edge | null)[];
  readonly turns: Int32Array;
  readonly points: ReadonlyMap<Dimension, Int32Array>;
};

/** B_d = max over ways to an ending of Σ p_d, critical replies left aside. */
export function bestOf(graph: Graph, order: readonly number[], dimension: Dimension): number {
  const best = new Int32Array(graph.configurations.length);
  for (const number of order) {
    const edges = graph.edges[number]?.filter(({ move }) => isAllowed(move)) ?? [];
    if (edges.length === 0) continue;
    best[number] = Math.max(...edges.map(({ move, to }) => (move.points[dimension] ?? 0) + (best[to] ?? 0)));
  }
  return best[0] ?? 0;
}

/**
 * Among open non-critical replies, those that keep Good while it holds; of these the most Σ u_d·p_d; ties by fewer
 * replies, then file order.
 */
export function goldTables(graph: Graph, order: readonly number[], worth: Worth): Tables {
  const size = graph.configurations.length;
  const points = new Map(graph.scenario.tests.map((dimension) => [dimension, new Int32Array(size)]));
  const tables: Tables = { good: new Uint8Array(size), gold: Array.from({ length: size }, () => null), turns: new Int32Array(size), points };
  const value: bigint[] = Array.from({ length: size }, () => 0n);
  const worthOfMove = new Map<Edge["move"], bigint>();
  for (const number of order) {
    const edges = graph.edges[number]?.filter(({ move }) => isReply(move) && isAllowed(move)) ?? [];
    const good = edges.length === 0 ? isGoodEnding(graph, number) : edges.some(({ to }) => tables.good[to] === 1);
    tables.good[number] = good ? 1 : 0;
    for (const edge of edges) {
      if (good && tables.good[edge.to] !== 1) continue;
      const ownWorth = worthOfMove.get(edge.move) ?? worthOf(worth, edge.move.points);
      worthOfMove.set(edge.move, ownWorth);
      const total = ownWorth + (value[edge.to] ?? 0n);
      const turns = 1 + (tables.turns[edge.to] ?? 0);
      const before = value[number] ?? 0n;
      if (tables.gold[number] && (total < before || (total === before && turns >= (tables.turns[number] ?? 0)))) continue;
      value[number] = total;
      tables.gold[number] = edge;
      tables.turns[number] = turns;
    }
    const gold = tables.gold[number];
    if (gold) for (const [dimension, sums] of points) sums[number] = (gold.move.points[dimension] ?? 0) + (sums[gold.to] ?? 0);
  }
  return tables;
}

const GOOD_OUTCOMES: readonly (Outcome | undefined)[] = ["resolved", "partly-resolved"];

function isGoodEnding(graph: Graph, number: number): boolean {
  const place = graph.configurations[number]?.place ?? "";
  return GOOD_OUTCOMES.includes(graph.scenario.endings[place]?.outcome);
}
