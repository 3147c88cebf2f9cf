import type { Scenario } from "#app/core/scenario/scenario.ts";
import { movesOf } from "#app/core/scenario/structure/draft.ts";

type Node = { readonly kind: "start" | "beat" | "ending"; readonly onward: readonly string[]; readonly before: readonly string[] };
type Nodes = ReadonlyMap<string, Node>;

/**
 * Whether two scenarios have the same graph of beats and endings, whatever they are called. By colour refinement: places
 * are told apart by what leads to them and where they lead, again and again until nothing new is found. Graphs of one
 * shape are always found alike; ones it would confuse are regular through and through, which no talk is.
 */
export function alikeInShape(a: Scenario, b: Scenario): boolean {
  const graphs = [nodesOf(a), nodesOf(b)] as const;
  if (graphs[0].size !== graphs[1].size) return false;
  let colours = graphs.map((nodes) => new Map([...nodes].map(([id, { kind }]) => [id, kind as string])));
  for (let kinds = 0; ; ) {
    const [one, other] = colours.map((of) => [...of.values()].sort().join("\n"));
    if (one !== other) return false;
    const found = new Set(colours[0]?.values()).size;
    if (found === kinds) return true;
    kinds = found;
    colours = refined(graphs, colours);
  }
}

/** New colours, each named by a number so that names stay short. */
function refined(graphs: readonly Nodes[], colours: readonly ReadonlyMap<string, string>[]): Map<string, string>[] {
  const names = new Map<string, string>();
  return graphs.map((nodes, i) => {
    const of = (ids: readonly string[]) => ids.map((id) => colours[i]?.get(id) ?? "").sort();
    const entries = [...nodes].map(([id, { onward, before }]): [string, string] => {
      const seen = [...of([id]), ">", ...of(onward), "<", ...of(before)].join();
      const name = names.get(seen) ?? String(names.size);
      names.set(seen, name);
      return [id, name];
    });
    return new Map(entries);
  });
}

const known = new WeakMap<Scenario, Nodes>();

function nodesOf(scenario: Scenario): Nodes {
  const nodes = known.get(scenario) ?? drawNodes(scenario);
  known.set(scenario, nodes);
  return nodes;
}

function drawNodes(scenario: Scenario): Nodes {
  const edges = new Set(movesOf(scenario).flatMap(({ beat, move }) => move.goto.map(({ to }) => `${beat.id} ${to}`)));
  const pairs = [...edges].map((edge) => edge.split(" "));
  const node = (id: string, kind: Node["kind"]): [string, Node] => {
    const ends = (mine: 0 | 1) => pairs.flatMap((pair) => (pair[mine] === id ? [pair[1 - mine] ?? ""] : []));
    return [id, { kind, onward: ends(0), before: ends(1) }];
  };
  return new Map([
    ...Object.keys(scenario.beats).map((id) => node(id, id === scenario.start ? "start" : "beat")),
    ...Object.keys(scenario.endings).map((id) => node(id, "ending")),
  ]);
}
