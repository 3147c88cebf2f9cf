import type { Guesser } from "#app/core/scenario/check/guess/distribution.ts";
import { isReply, type Edge, type Graph } from "#app/core/scenario/explore.ts";
import type { Reply } from "#app/core/scenario/scenario.ts";
import type { Language } from "#app/core/text/text.ts";

/** Any open reply, critical ones included. */
export function anyReply(graph: Graph): Guesser {
  return repliesIn(graph);
}

/** The first open reply in file order. */
export function firstReply(graph: Graph): Guesser {
  const open = repliesIn(graph);
  return (number) => open(number).slice(0, 1);
}

/** The longest open reply; ties by file order. */
export function longestReply(graph: Graph, language: Language): Guesser {
  const open = repliesIn(graph);
  const lengths = new Map<Edge["move"], number>();
  const length = ({ move }: Edge) => {
    const known = lengths.get(move) ?? (isReply(move) ? lengthOf(move, language) : 0);
    lengths.set(move, known);
    return known;
  };
  return (number) => {
    const [first, ...others] = open(number);
    return first ? [others.reduce((longest, edge) => (length(edge) > length(longest) ? edge : longest), first)] : [];
  };
}

/** Never says anything; where no silence is written the sitting times out. */
export function noReply(graph: Graph): Guesser {
  return (number) => graph.edges[number]?.filter(({ move }) => !isReply(move)) ?? [];
}

/** Characters of a reply, as the eye sees its length; a placeholder is about as long as what will stand there. */
export function lengthOf({ text }: Reply, language: Language): number {
  return [...text[language].replace(/\{\{[^{}]*\}\}/g, USUAL_FACT[language])].length;
}

const USUAL_FACT = { zh: "50万元", en: "CNY 500,000" } as const satisfies Record<Language, string>;

/** Open replies at a configuration, found once for each. */
function repliesIn(graph: Graph): (number: number) => readonly Edge[] {
  const known: (readonly Edge[])[] = [];
  return (number) => (known[number] ??= graph.edges[number]?.filter(({ move }) => isReply(move)) ?? []);
}
