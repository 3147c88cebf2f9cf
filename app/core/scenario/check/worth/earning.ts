import type { Weighed } from "#app/core/scenario/check/subject.ts";
import { lossAt } from "#app/core/scenario/backward.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { movesOf } from "#app/core/scenario/structure/draft.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";
import type { Text } from "#app/core/text/text.ts";

/**
 * Every dimension tested can be earned and lost, and is decided at two beats at least. Efficiency without scripted points
 * is exempt: economy and pace are always at stake.
 */
export function checkEarning(weighed: Weighed): Finding[] {
  return weighed.scenario.tests.flatMap((dimension, i): Finding[] => {
    const scripted = movesOf(weighed.scenario).some(({ move }) => move.points[dimension]);
    if (dimension === "efficiency" && !scripted) return [];
    const [code, message] = faultOf(weighed, dimension) ?? [];
    return code && message ? [errorAt(["tests", i], code, message)] : [];
  });
}

function faultOf(weighed: Weighed, dimension: Dimension): [code: string, message: Text] | null {
  if ((weighed.course.best[dimension] ?? 0) <= 0) {
    return ["dimension-no-gain", {
      zh: `${dimension} 怎么应对都得不到分：给好的应对加分，或把它从 tests 里删去。`,
      en: `Nothing can be earned in ${dimension}: give points to good replies or take it out of tests.`,
    }];
  }
  const { beats, canLose } = decidedAt(weighed, dimension);
  if (!canLose) {
    return ["dimension-no-loss", {
      zh: `${dimension} 怎么应对都不会丢分：让不好的应对得不到分，或扣分。`,
      en: `Nothing can be lost in ${dimension}: let poor replies earn less than the best, or lose points.`,
    }];
  }
  if (beats.size > 1) return null;
  const only = [...beats].join();
  return ["dimension-one-beat", {
    zh: `${dimension} 只在“${only}”一个回合见高下：至少再有一个回合让应对有得有失。`,
    en: `${dimension} is decided at “${only}” alone: let replies differ in it at one more beat at least.`,
  }];
}

/** Beats where some decision has L_d ≠ 0, and whether any of these is a loss. */
function decidedAt({ graph, course }: Weighed, dimension: Dimension): { beats: ReadonlySet<string>; canLose: boolean } {
  const beats = new Set<string>();
  let canLose = false;
  for (const [number, edges] of graph.edges.entries()) {
    for (const edge of edges) {
      const lost = lossAt(course.tables, number, edge, dimension);
      if (lost !== 0) beats.add(graph.configurations[number]?.place ?? "");
      canLose ||= lost > 0;
    }
  }
  return { beats, canLose };
}
