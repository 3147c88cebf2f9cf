import type { Subject } from "#app/core/scenario/check/subject.ts";
import { isAllowed, tellWay, wayTo } from "#app/core/scenario/explore.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** A breach is what a critical reply leads to, so no course without one may end in it. */
export function checkBreach({ scenario, graph }: Subject): Finding[] {
  // Configurations reached without a critical reply, each with the one before it. The map grows while it is walked.
  const clean = new Map([[0, -1]]);
  for (const number of clean.keys()) {
    for (const { move, to } of graph.edges[number] ?? []) if (isAllowed(move) && !clean.has(to)) clean.set(to, number);
  }
  const message = {
    zh: "没有触碰红线也会走到这个结果：改它的 outcome，或给通向它的应对标上 critical。",
    en: "This breach can come about without a critical reply: change its outcome, or mark the reply that leads to it as critical.",
  };
  return [...clean.keys()].flatMap((number): Finding[] => {
    const place = graph.configurations[number]?.place ?? "";
    if (scenario.endings[place]?.outcome !== "breach") return [];
    return [errorAt(["endings", place, "outcome"], "breach-uncritical", message, tellWay(graph, wayTo(graph, number, (at) => clean.get(at))))];
  });
}
