import { makeupOf } from "#app/core/drill/grade/dimension-score.ts";
import { totalOf } from "#app/core/drill/grade/total.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { DIMENSIONS, type ByDimension } from "#app/core/scenario/dimension.ts";
import type { Guessing } from "#app/core/scenario/check/guess/guessing.ts";
import { leastOf } from "#app/core/scenario/backward.ts";
import { goldWalk, type Course } from "#app/core/scenario/gold.ts";
import { startOf } from "#app/core/scenario/step.ts";
import { TICKS_PER_SECOND } from "#app/core/text/reading.ts";

/** What a scenario is like, for whoever writes it. */
export type Report = {
  readonly beats: number;
  readonly replies: number;
  readonly configurations: number;
  /** Endings that some course comes to, in file order. */
  readonly endings: readonly string[];
  /** The gold course: places and replies in turn, its replies, total (0-100) and reading time in seconds. */
  readonly gold: { readonly way: readonly string[]; readonly turns: number; readonly total: number; readonly readingSeconds: number };
  /** G_d(start), B_d, and the least any course can leave, of each tested dimension. */
  readonly earned: ByDimension<{ readonly gold: number; readonly best: number; readonly worst: number }>;
  /** Expected totals without understanding; null where points are too many to follow. */
  readonly guessing: Guessing | null;
};

export function reportOf(course: Course, rules: Rules, guessing: Guessing | null): Report {
  const { graph, order, best, at, reading } = course;
  const { scenario, configurations } = graph;
  const start = at(startOf(scenario));
  const walk = goldWalk(scenario, at, startOf(scenario));
  const reached = new Set(configurations.map(({ place }) => place));
  const earned = Object.fromEntries(
    DIMENSIONS.filter((dimension) => scenario.tests.includes(dimension)).map((dimension) => [
      dimension,
      { gold: start.points[dimension] ?? 0, best: best[dimension] ?? 0, worst: leastOf(graph, order, dimension)[0] ?? 0 },
    ]),
  );
  return {
    beats: Object.keys(scenario.beats).length,
    replies: Object.values(scenario.beats).reduce((sum, { replies }) => sum + replies.length, 0),
    configurations: configurations.length,
    endings: Object.keys(scenario.endings).filter((id) => reached.has(id)),
    gold: {
      way: [scenario.start, ...walk.flatMap(({ reply, to }) => [reply.id, to.place])],
      turns: walk.length,
      total: totalOf(rules, goldScores(earned, start.good, rules)),
      readingSeconds: reading / TICKS_PER_SECOND,
    },
    earned,
    guessing,
  };
}

/** The gold course reply by reply; the report tells its way as place, reply, place … and ends on the ending. */
export function goldSteps({ gold: { way } }: Report): { beat: string; reply: string }[] {
  return way.flatMap((reply, place) => {
    const beat = way[place - 1];
    return place % 2 === 1 && beat !== undefined ? [{ beat, reply }] : [];
  });
}

/** Gold wastes no reply and no time, so economy and pace are whole if it ends well. */
function goldScores(earned: Report["earned"], good: boolean, rules: Rules): ByDimension<number> {
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const { gold, best } = earned[dimension] ?? { gold: 0, best: 0 };
      const makeup = earned[dimension] && makeupOf(dimension, best, rules);
      if (!makeup) return [];
      const scripted = best > 0 ? makeup.scripted * Math.min(1, Math.max(0, gold / best)) : 0;
      return [[dimension, scripted + (good ? makeup.economy + makeup.pace : 0)]];
    }),
  );
}
