import { makeupOf, type Makeup } from "#app/core/drill/grade/dimension-score.ts";
import { totalOf } from "#app/core/drill/grade/total.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { gather, type Gathered, type Guesser } from "#app/core/scenario/check/guess/distribution.ts";
import { anyReply, firstReply, longestReply, noReply } from "#app/core/scenario/check/guess/guessers.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { isReply, type Edge } from "#app/core/scenario/explore.ts";
import type { Course } from "#app/core/scenario/gold.ts";
import { LANGUAGES } from "#app/core/text/text.ts";

/** Expected totals (0-100) of those who do not understand: any reply, always the first, always the longest, never one. */
export type Guessing = { readonly random: number; readonly first: number; readonly longest: number; readonly silent: number };

/**
 * What guessers can expect, exactly. They answer at once, so pace is whole wherever the ending is good. Failed sittings
 * count min(cap, their conditional mean). Null if the points are too many to follow. Source: scenario language, "Guessing".
 */
export function guessingOf(course: Course, rules: Rules): Guessing | null {
  const { graph } = course;
  const random = expectedTotal(course, rules, anyReply(graph));
  const first = expectedTotal(course, rules, firstReply(graph));
  const silent = expectedTotal(course, rules, noReply(graph));
  const longest = LANGUAGES.map((language) => expectedTotal(course, rules, longestReply(graph, language)) ?? 0);
  return random === null || first === null || silent === null ? null : { random, first, longest: Math.max(...longest), silent };
}

/**
 * Expected total of a guesser. A score is a sum of parts that each look at one thing gathered, points in d or replies, so
 * each part is followed alone; sittings that fail are kept apart.
 */
export function expectedTotal(course: Course, rules: Rules, guesser: Guesser): number | null {
  const sound: Partial<Record<Dimension, number>> = {};
  const failed: Partial<Record<Dimension, number>> = {};
  let chanceOfFailure = 0;
  for (const { dimension, gain, score } of partsOf(course, rules)) {
    const add = (side: typeof sound, points: number) => (side[dimension] = (side[dimension] ?? 0) + points);
    // Both sides know every dimension assessed, so that its weight counts.
    [sound, failed].forEach((side) => add(side, 0));
    chanceOfFailure = 0;
    const followed = gather(course.graph, course.order, guesser, gain, (end) => {
      add(end.failed ? failed : sound, end.chance * score(end));
      if (end.failed) chanceOfFailure += end.chance;
    });
    if (!followed) return null;
  }
  return totalOf(rules, sound) + Math.min(rules.criticalCap * chanceOfFailure, totalOf(rules, failed));
}

/** Something moves bring, and the part of a dimension's score that its sum gives at the end of a sitting. */
type Part = { readonly dimension: Dimension; readonly gain: (edge: Edge) => number; readonly score: (end: Gathered) => number };

function partsOf(course: Course, rules: Rules): Part[] {
  return course.graph.scenario.tests.flatMap((dimension) => {
    const makeup = makeupOf(dimension, course.best[dimension] ?? 0, rules);
    if (!makeup) return [];
    return dimension === "efficiency" ? [scripted(course, dimension, makeup), tempo(course, makeup)] : [scripted(course, dimension, makeup)];
  });
}

function scripted({ graph, tables, best }: Course, dimension: Dimension, makeup: Makeup): Part {
  const most = best[dimension] ?? 0;
  return {
    dimension,
    gain: ({ move }) => move.points[dimension] ?? 0,
    // A time-out is a last decision with min(0, G_d) points.
    score: ({ at, sum }) => {
      const achieved = graph.edges[at]?.length ? sum + Math.min(0, tables.points.get(dimension)?.[at] ?? 0) : sum;
      return most > 0 ? makeup.scripted * Math.min(1, Math.max(0, achieved / most)) : 0;
    },
  };
}

function tempo({ graph, tables }: Course, makeup: Makeup): Part {
  const needed = tables.turns[0] ?? 1;
  return {
    dimension: "efficiency",
    gain: ({ move }) => (isReply(move) ? 1 : 0),
    // Detours telescope: replies made less those gold needs.
    score: ({ at, sum }) => {
      if (graph.edges[at]?.length || tables.good[at] !== 1) return 0;
      return makeup.pace + makeup.economy * (1 - Math.min(1, Math.max(0, sum - needed) / needed));
    },
  };
}
