import type { Subject, Weighed } from "#app/core/scenario/check/subject.ts";
import { isAllowed, type Edge } from "#app/core/scenario/explore.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** A fraud can go wrong for good, and not only far from the right way: a critical reply lies within two replies of gold. */
export function checkFraud(weighed: Weighed): Finding[] {
  if (weighed.scenario.family !== "fraud") return [];
  const none = {
    zh: "诈骗类情景要有一个走得到的、outcome 为 breach 的处理结果：写一个，由触碰红线的应对通过去。",
    en: "A scenario of the fraud family has an ending with outcome breach that can be reached: write one and let a critical reply lead there.",
  };
  const far = {
    zh: "诈骗类情景的红线离示范应对太远：让示范应对一路上两步之内就可能踩到一条。",
    en: "In a scenario of the fraud family a critical reply is within two replies of gold's course: put one nearer.",
  };
  return [
    ...(breaches(weighed) ? [] : [{ ...errorAt(["endings"], "fraud-no-breach", none), part: "key" as const }]),
    ...(nearGold(weighed) ? [] : [errorAt(["family"], "fraud-critical-far", far)]),
  ];
}

function breaches({ scenario, standings }: Subject): boolean {
  return Object.values(scenario.endings).some(({ id, outcome }) => outcome === "breach" && standings.has(id));
}

function nearGold({ graph, course }: Weighed): boolean {
  const critical = (number: number) => graph.edges[number]?.some(({ move }) => !isAllowed(move)) ?? false;
  for (let at = 0, gold: Edge | null | undefined = course.tables.gold[0]; gold; at = gold.to, gold = course.tables.gold[at]) {
    if (critical(at) || graph.edges[at]?.some(({ to }) => critical(to))) return true;
  }
  return false;
}
