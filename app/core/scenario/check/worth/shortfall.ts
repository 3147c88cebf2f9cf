import { mostOf } from "#app/core/scenario/backward.ts";
import type { Weighed } from "#app/core/scenario/check/subject.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { tellMoves, type Edge } from "#app/core/scenario/explore.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Gold takes 90% of B_d at least in every dimension tested: nobody should have to choose between two kinds of good. */
export function checkShortfall(weighed: Weighed): Finding[] {
  const { scenario, course } = weighed;
  return scenario.tests.flatMap((dimension): Finding[] => {
    const most = course.best[dimension] ?? 0;
    const gold = course.tables.points.get(dimension)?.[0] ?? 0;
    if (most <= 0 || 10 * gold >= 9 * most) return [];
    const way = upToDearest(weighed, dimension);
    const move = way.at(-1)?.move;
    const place = course.graph.configurations[way.at(-2)?.to ?? 0]?.place ?? "";
    const index = scenario.beats[place]?.replies.findIndex((reply) => reply === move) ?? 0;
    const message = {
      zh: `示范应对在 ${dimension} 只拿到 ${gold} 分，最多可拿 ${most} 分，差得最多的是这一步：让最好的应对不必舍一头。`,
      en: `Gold earns ${gold} of ${most} points in ${dimension} and gives up most of them here: do not make the best reply choose between dimensions.`,
    };
    return [errorAt(["beats", place, "replies", index], "gold-falls-short", message, tellMoves(course.graph, way))];
  });
}

/** Gold's moves up to the one that gives up most of what a dimension still promised. */
function upToDearest({ course }: Weighed, dimension: Dimension): Edge[] {
  const still = mostOf(course.graph, course.order, dimension);
  const way: Edge[] = [];
  let dearest: Edge[] = [];
  let most = 0;
  for (let at = 0, edge = course.tables.gold[0]; edge; at = edge.to, edge = course.tables.gold[at]) {
    way.push(edge);
    const givenUp = (still[at] ?? 0) - (edge.move.points[dimension] ?? 0) - (still[edge.to] ?? 0);
    if (givenUp <= most) continue;
    most = givenUp;
    dearest = [...way];
  }
  return dearest;
}
