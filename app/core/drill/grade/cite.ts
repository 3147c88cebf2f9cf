import { effectOf } from "#app/core/drill/grade/effect.ts";
import type { Judged } from "#app/core/drill/grade/judge.ts";
import { DIMENSION_OF_LETTER, type Dimension } from "#app/core/scenario/dimension.ts";
import { goldWalk, type Outlook } from "#app/core/scenario/gold.ts";
import type { Effect } from "#app/core/scenario/scenario.ts";
import type { Configuration } from "#app/core/scenario/step.ts";

/**
 * The standards that a loss in a dimension cites: those of the move itself if it lost points there; else those of the
 * next reply with which gold would have won points there; else those of the first reply on gold's course from c′ that
 * loses some. (What a move won at another's cost may meet none of these: then the nearest reply with points there.)
 * Source: scoring rules, "A drill".
 */
export function standardsOfLoss(course: Outlook, judged: Judged, dimension: Dimension): readonly string[] {
  const { scenario } = course;
  const chosen = effectOf(scenario, judged.move);
  const won = (effect: Effect) => (effect.points[dimension] ?? 0) > 0;
  const lost = (effect: Effect) => (effect.points[dimension] ?? 0) < 0;
  const here = goldReplies(course, judged.from);
  const there = judged.to ? goldReplies(course, judged.to) : [];
  const nearest = [chosen, ...here, ...there].filter((effect) => effect !== null);
  const cited = [
    chosen && lost(chosen) ? chosen : undefined,
    here.find(won),
    there.find(lost),
    nearest.find((effect) => won(effect) || lost(effect)),
  ];
  return cited.map((effect) => (effect ? standardsIn(effect, dimension) : [])).find((ids) => ids.length > 0) ?? [];
}

function goldReplies(course: Outlook, from: Configuration): readonly Effect[] {
  return goldWalk(course.scenario, course.at, from).map(({ reply }) => reply);
}

function standardsIn({ because }: Effect, dimension: Dimension): readonly string[] {
  return because.filter((id) => DIMENSION_OF_LETTER[id.charAt(0)] === dimension);
}
