import type { Subject } from "#app/core/scenario/check/subject.ts";
import { isReply, tellWay, wayTo, type Graph } from "#app/core/scenario/explore.ts";
import { orderOf } from "#app/core/scenario/order.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";

/** No talk can go on for ever: the graph of configurations, silences included, has no cycle. */
export function checkLoops({ scenario, graph, standings }: Subject): Finding[] {
  const ordered = orderOf(graph);
  if (!("loop" in ordered)) return [];
  const loop = backToFirst(shortened(graph, ordered.loop), (number) => standings.get(graph.configurations[number]?.place ?? "")?.[0] ?? 0);
  const last = loop.at(-2) ?? 0;
  const move = graph.edges[last]?.find(({ to }) => to === loop.at(-1))?.move;
  const beat = graph.configurations[last]?.place ?? "";
  const index = move && isReply(move) ? (scenario.beats[beat]?.replies.indexOf(move) ?? 0) : null;
  const path: Path = index === null ? ["beats", beat, "silence", "goto"] : ["beats", beat, "replies", index, "goto"];
  const message = {
    zh: "从这里可以一直绕下去：给回头的路加条件，例如 when: { not: { seen: … } }，或让它设一个标记。",
    en: "From here the talk can go round for ever: give the way back a condition such as when: { not: { seen: … } }, or let it set a flag.",
  };
  return [errorAt(path, "loop", message, tellWay(graph, [...wayTo(graph, loop[0] ?? 0), ...loop.slice(1)]))];
}

/** Round from the first to the last configuration of a loop and back, by as few moves as can be. */
function shortened(graph: Graph, loop: readonly number[]): number[] {
  const first = loop[0] ?? 0;
  const last = loop.at(-2) ?? first;
  // The map grows while it is walked.
  const before = new Map([[first, -1]]);
  for (const number of before.keys()) {
    if (number === last) break;
    for (const { to } of graph.edges[number] ?? []) if (!before.has(to)) before.set(to, number);
  }
  return [...wayTo(graph, last, (at) => before.get(at)), first];
}

/** Turns a loop so that it ends with the move back to the place a talk comes to first: that move is the one to mend. */
function backToFirst(loop: readonly number[], firstAt: (number: number) => number): number[] {
  const round = loop.slice(1);
  const from = round.reduce((best, number, i) => (firstAt(number) < firstAt(round[best] ?? 0) ? i : best), 0);
  const turned = [...round.slice(from), ...round.slice(0, from)];
  return [...turned, ...turned.slice(0, 1)];
}
