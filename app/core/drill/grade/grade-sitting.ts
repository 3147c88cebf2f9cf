import type { DimensionScore, Grade } from "#app/core/drill/grade.ts";
import { goldCourse } from "#app/core/drill/grade/course.ts";
import { decisionOf } from "#app/core/drill/grade/decision.ts";
import { makeupOf, scoreOf, type Goodness, type Makeup } from "#app/core/drill/grade/dimension-score.ts";
import { judgeMoves, type Judged } from "#app/core/drill/grade/judge.ts";
import { tempoOf, type Tempo } from "#app/core/drill/grade/tempo.ts";
import { passes, totalOf } from "#app/core/drill/grade/total.ts";
import type { Play, PlayEnd } from "#app/core/drill/play/play.ts";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import { DIMENSIONS, type ByDimension, type Dimension } from "#app/core/scenario/dimension.ts";
import type { Outlook } from "#app/core/scenario/gold.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { capped } from "#app/core/scoring/total.ts";

/**
 * The grade of a sitting that is over: every lost point belongs to exactly one decision. For each assessed dimension
 * 100 − goldGap − Σ losses − beyond = score, and the cap of a critical failure is a loss of the total of its own.
 * Source: scoring rules, "A drill". Throws if the sitting is not over or the scenario has no gold course: both are bugs.
 */
export function gradeSitting(scenario: Scenario, rules: Rules, policy: DrillPolicy, play: Play): Grade {
  const { end, moves, opened } = play;
  if (!end) throw new Error("A sitting is graded when it is over");
  const course = goldCourse(scenario, rules);
  const judged = judgeMoves(course, moves);
  const good = goodness(judged);
  const tempo = tempoOf(course, judged, (opened.allowance / 100) * scenario.par.seconds, good.ending);
  const makeups = forTested(course, (dimension, best) => makeupOf(dimension, best, rules));
  const dimensions = scoresOf(course, makeups, judged, tempo, good);
  const criticals = criticalsOf(judged);
  const uncapped = totalOf(rules, values(dimensions, ({ score }) => score));
  const failed = criticals.length > 0;
  const total = capped(rules, uncapped, failed);
  return {
    ...outcomeOf(scenario, end),
    dimensions,
    uncapped,
    total,
    bestTotal: totalOf(rules, values(dimensions, ({ goldGap }) => 100 - goldGap)),
    failed,
    passed: !failed && passes(policy, total, dimensions),
    criticals,
    decisions: judged.map((each) => {
      const capLoss = each.move.turn === criticals[0]?.turn ? uncapped - total : 0;
      return decisionOf(course, makeups, tempo, each, capLoss);
    }),
  };
}

function scoresOf(
  course: Outlook,
  makeups: ByDimension<Makeup>,
  judged: readonly Judged[],
  tempo: Tempo,
  good: Goodness,
): ByDimension<DimensionScore> {
  return forTested(course, (dimension) => {
    const makeup = makeups[dimension];
    const gold = judged[0]?.before.points[dimension] ?? 0;
    const achieved = judged.reduce((sum, { points }) => sum + (points[dimension] ?? 0), 0);
    return makeup ? scoreOf(dimension, makeup, { best: course.best[dimension] ?? 0, gold, achieved }, tempo, good) : null;
  });
}

/** Good at the start, and at the end: an ending that is not good, leaving and time-out are not. */
function goodness(judged: readonly Judged[]): Goodness {
  return { start: judged[0]?.before.good ?? false, ending: judged.at(-1)?.after?.good ?? false };
}

function criticalsOf(judged: readonly Judged[]): Grade["criticals"] {
  return judged.flatMap(({ move: { turn, act, critical } }) =>
    act.kind === "reply" && critical !== null ? [{ turn, reply: act.reply, critical }] : [],
  );
}

function outcomeOf(scenario: Scenario, end: PlayEnd): Pick<Grade, "outcome" | "ending"> {
  if (end.kind !== "ending") return { outcome: end.kind, ending: null };
  const ending = scenario.endings[end.ending];
  if (!ending) throw new Error(`${scenario.slug} has no ending "${end.ending}"`);
  return { outcome: ending.outcome, ending: end.ending };
}

/** One value for each tested dimension, in the order in which they are shown; null leaves one out. */
function forTested<T>(course: Outlook, value: (dimension: Dimension, best: number) => T | null): ByDimension<T> {
  const { tests } = course.scenario;
  const entries = DIMENSIONS.filter((dimension) => tests.includes(dimension)).flatMap((dimension) => {
    const found = value(dimension, course.best[dimension] ?? 0);
    return found === null ? [] : [[dimension, found] as const];
  });
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as ByDimension<T>;
}

function values(dimensions: ByDimension<DimensionScore>, value: (score: DimensionScore) => number): ByDimension<number> {
  return Object.fromEntries(Object.values(dimensions).map((score) => [score.dimension, value(score)]));
}
