import { witness, type Subject } from "#app/core/scenario/check/subject.ts";
import { beatAt } from "#app/core/scenario/step.ts";
import type { Graph } from "#app/core/scenario/explore.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/**
 * From wherever a talk can stand an ending is in reach. Reported is the place it cannot leave, not the chain that
 * leads there; a place without any open reply is another check's.
 */
export function checkWaysOut(subject: Subject): Finding[] {
  const { scenario, graph } = subject;
  const leaves = graph.configurations.flatMap((_, number) => (graph.edges[number]?.length ? [] : [number]));
  const ends = leavesReached(graph, leaves);
  if (ends.size === graph.configurations.length) return [];
  const trap = innermost(graph, (number) => !ends.has(number));
  const at = graph.configurations[trap];
  if (!at || !beatAt(scenario, at)) return [];
  const message = {
    zh: "进到这个回合就再也走不到任何处理结果：给它一条通向处理结果的路。",
    en: "Once at this beat no ending can be reached any more: give it a way to one.",
  };
  return [{ ...errorAt(["beats", at.place], "no-way-out", message, witness(subject, trap)), part: "key" }];
}

/** Every configuration from which one of the leaves can be reached. */
function leavesReached(graph: Graph, leaves: readonly number[]): Set<number> {
  const before = reversed(graph);
  const reached = new Set(leaves);
  for (const number of reached) before[number]?.forEach((from) => reached.add(from));
  return reached;
}

function reversed(graph: Graph): number[][] {
  const before: number[][] = graph.configurations.map(() => []);
  graph.edges.forEach((edges, from) => edges.forEach(({ to }) => before[to]?.push(from)));
  return before;
}

/**
 * Of the configurations without a way out, those that nothing inside leaves any more; of these the one nearest to the
 * start. What is finished last when the edges are followed backward lies there (as in Kosaraju's algorithm).
 */
function innermost(graph: Graph, isShut: (number: number) => boolean): number {
  const before = reversed(graph);
  const entered = new Set<number>();
  let last = 0;
  for (const root of graph.configurations.keys()) {
    if (!isShut(root) || entered.has(root)) continue;
    entered.add(root);
    const way = [{ at: root, rest: before[root]?.values() }];
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const next = top.rest?.next().value;
      if (next === undefined) last = way.pop()?.at ?? last;
      else if (!entered.has(next)) {
        entered.add(next);
        way.push({ at: next, rest: before[next]?.values() });
      }
    }
  }
  const inside = new Set([last]);
  for (const at of inside) graph.edges[at]?.forEach(({ to }) => inside.add(to));
  return [...inside].reduce((nearest, at) => Math.min(nearest, at));
}
