import { keyOf, namesInGuards } from "#app/core/scenario/configuration.ts";
import { nameSets } from "#app/core/scenario/names.ts";
import type { Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";
import { beatAt, follow, openReplies, startOf, type Configuration } from "#app/core/scenario/step.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";

export const MAX_CONFIGURATIONS = 200_000;

/** A move of the trainee, silence being one, and the number of the configuration it leads to. */
export type Edge = { readonly move: Reply | Silence; readonly to: number };

/** All that can happen in a scenario: configurations by number, 0 the start, and the moves open at each. */
export type Graph = {
  readonly scenario: Scenario;
  readonly configurations: readonly Configuration[];
  /** Number of a configuration by its key. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Open replies in file order, critical ones included, then silence; none at endings. */
  readonly edges: readonly (readonly Edge[])[];
  /** The configuration from which each was reached first, on a shortest way from the start; −1 for the start. */
  readonly parents: readonly number[];
};

export function isReply(move: Reply | Silence): move is Reply {
  return "id" in move;
}

/** A move that a trainee may make without failing: silence, or a reply that is not critical. */
export function isAllowed(move: Reply | Silence): boolean {
  return !isReply(move) || move.critical === null;
}

/**
 * Follows every open reply and every silence from the start, breadth first. Refused with `too-many-configurations`
 * above the limit. The scenario must have passed the structural checks.
 */
export function explore(scenario: Scenario, limit: number = MAX_CONFIGURATIONS): Result<Graph> {
  const standings = standingsOf(scenario);
  const configurations: Configuration[] = [];
  const numbers = new Map<string, number>();
  const edges: Edge[][] = [];
  const parents: number[] = [];
  const numberOf = (at: Configuration, parent: number): number => {
    const key = standings.key(at);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, configurations.length);
    parents.push(parent);
    return configurations.push(at) - 1;
  };
  numberOf(startOf(scenario), -1);
  // The list grows while it is walked.
  for (const [number, at] of configurations.entries()) {
    if (configurations.length > limit) return refuse("too-many-configurations", { limit });
    edges.push(movesAt(scenario, at).map((move) => ({ move, to: numberOf(standings.after(at, move), number) })));
  }
  return ok({ scenario, configurations, numbers, edges, parents });
}

/** Standings without the names that no guard looks at, and at an ending with nothing but the place. */
function standingsOf(scenario: Scenario) {
  const matter = namesInGuards(scenario);
  const sets = { flags: nameSets(matter.flags), seen: nameSets(matter.seen) };
  return {
    key: ({ place, patience, flags, seen }: Configuration) => keyOf(place, patience, sets.flags.joined(flags), sets.seen.joined(seen)),
    after(at: Configuration, move: Reply | Silence): Configuration {
      const to = follow(scenario, at, move, (kind, known, added) => sets[kind].add(known, added));
      return Object.hasOwn(scenario.endings, to.place) ? { place: to.place, patience: 0, flags: [], seen: [] } : to;
    },
  };
}

function movesAt(scenario: Scenario, at: Configuration): readonly (Reply | Silence)[] {
  const silence = beatAt(scenario, at)?.silence;
  return silence ? [...openReplies(scenario, at), silence] : openReplies(scenario, at);
}

/** Numbers of configurations on the way from the start to one of them, both included; by default a shortest way. */
export function wayTo(graph: Graph, number: number, parents: (number: number) => number | undefined = (at) => graph.parents[at]): number[] {
  const way: number[] = [];
  for (let at = number; at >= 0; at = parents(at) ?? -1) way.push(at);
  return way.reverse();
}

/** A way in words: places, and between them the moves that lead from one to the next, allowed ones where there are any. */
export function tellWay(graph: Graph, way: readonly number[]): string[] {
  return way.flatMap((number, i) => {
    const place = graph.configurations[number]?.place ?? "";
    const before = way[i - 1];
    if (before === undefined) return [place];
    const moves = graph.edges[before]?.flatMap(({ move, to }) => (to === number ? [move] : [])) ?? [];
    const move = moves.find(isAllowed) ?? moves[0];
    return [move && isReply(move) ? move.id : "silence", place];
  });
}

/** A way from the start in words, by the moves that were made. */
export function tellMoves(graph: Graph, edges: readonly Edge[]): string[] {
  const placeAt = (number: number) => graph.configurations[number]?.place ?? "";
  return [placeAt(0), ...edges.flatMap(({ move, to }) => [isReply(move) ? move.id : "silence", placeAt(to)])];
}
