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
  /** Σ u_d · G_d on the scale of the worth. */
  readonly value: bigint[];
};

/** For each configuration the most Σ p_d that ways from it to an ending earn, critical replies left aside; B_d is the start's. */
export function mostOf(graph: Graph, order: readonly number[], dimension: Dimension): Int32Array {
  return extremeOf(graph, order, dimension, Math.max, isAllowed);
}

/** For each configuration the least Σ p_d that ways from it to an ending can leave, critical replies included. */
export function leastOf(graph: Graph, order: readonly number[], dimension: Dimension): Int32Array {
  return extremeOf(graph, order, dimension, Math.min, () => true);
}

function extremeOf(
  graph: Graph,
  order: readonly number[],
  dimension: Dimension,
  extreme: (a: number, b: number) => number,
  counts: (move: Edge["move"]) => boolean,
): Int32Array {
  const sums = new Int32Array(graph.configurations.length);
  for (const number of order) {
    let found: number | null = null;
    for (const { move, to } of graph.edges[number] ?? []) {
      if (!counts(move)) continue;
      const sum = (move.points[dimension] ?? 0) + (sums[to] ?? 0);
      found = found === null ? sum : extreme(found, sum);
    }
    sums[number] = found ?? 0;
  }
  return sums;
}

/** L_d = G_d(c) − p_d − G_d(c′): what a move from a configuration lost in a dimension. Source: scoring rules, "A drill". */
export function lossAt({ points }: Tables, number: number, { move, to }: Edge, dimension: Dimension): number {
  const promised = points.get(dimension);
  return (promised?.[number] ?? 0) - (move.points[dimension] ?? 0) - (promised?.[to] ?? 0);
}

/**
 * Among open non-critical replies, those that keep Good while it holds; of these the most Σ u_d·p_d; ties by fewer
 * replies, then file order.
 */
export function goldTables(graph: Graph, order: readonly number[], worth: Worth): Tables {
  const size = graph.configurations.length;
  const points = new Map(graph.scenario.tests.map((dimension) => [dimension, new Int32Array(size)]));
  const value: bigint[] = Array.from({ length: size }, () => 0n);
  const tables: Tables = { good: new Uint8Array(size), gold: Array.from({ length: size }, () => null), turns: new Int32Array(size), points, value };
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
