import type { Guesser } from "#app/core/scenario/check/guess/distribution.ts";
import { isReply, type Edge, type Graph } from "#app/core/scenario/explore.ts";
import type { Reply } from "#app/core/scenario/scenario.ts";
import type { Language } from "#app/core/text/text.ts";

/** Any open reply, critical ones included. */
export function anyReply(graph: Graph): Guesser {
  return (number) => repliesAt(graph, number);
}

/** The first open reply in file order. */
export function firstReply(graph: Graph): Guesser {
  return (number) => repliesAt(graph, number).slice(0, 1);
}

/** The longest open reply; ties by file order. */
export function longestReply(graph: Graph, language: Language): Guesser {
  const lengths = new Map<Edge["move"], number>();
  const length = ({ move }: Edge) => {
    const known = lengths.get(move) ?? (isReply(move) ? lengthOf(move, language) : 0);
    lengths.set(move, known);
    return known;
  };
  return (number) => {
    const [first, ...others] = repliesAt(graph, number);
    return first ? [others.reduce((longest, edge) => (length(edge) > length(longest) ? edge : longest), first)] : [];
  };
}

/** Never says anything; where no silence is written the sitting times out. */
export function noReply(graph: Graph): Guesser {
  return (number) => graph.edges[number]?.filter(({ move }) => !isReply(move)) ?? [];
}

/** Characters of a reply, as the eye sees its length. */
export function lengthOf({ text }: Reply, language: Language): number {
  return [...text[language]].length;
}

function repliesAt(graph: Graph, number: number): readonly Edge[] {
  const edges = graph.edges[number] ?? [];
  const last = edges.at(-1);
  return last && !isReply(last.move) ? edges.slice(0, -1) : edges;
}
