import type { Decision, Loss } from "#app/core/drill/grade.ts";
import { standardsOfLoss } from "#app/core/drill/grade/cite.ts";
import type { Makeup } from "#app/core/drill/grade/dimension-score.ts";
import type { Judged } from "#app/core/drill/grade/judge.ts";
import type { Tempo } from "#app/core/drill/grade/tempo.ts";
import type { ByDimension, Dimension } from "#app/core/scenario/dimension.ts";
import type { Outlook } from "#app/core/scenario/gold.ts";

/** A judged move as the debrief shows it. `capLoss`: what a critical failure's cap took from the total by it. */
export function decisionOf(
  course: Outlook,
  makeups: ByDimension<Makeup>,
  tempo: Tempo,
  judged: Judged,
  capLoss: number,
): Decision {
  const { turn, act, critical } = judged.move;
  const settledEnding = turn === tempo.settled;
  const { gold } = judged.before;
  const chosen = act.kind === "reply" ? act.reply : null;
  const worse = judged.detour > 0 || critical !== null || settledEnding || Object.values(judged.lost).some((lost) => lost !== 0);
  const better = worse && gold !== chosen ? gold : null;
  const replies = course.scenario.beats[judged.move.beat]?.replies;
  return {
    move: judged.move,
    losses: [...scriptedLosses(course, makeups, judged), ...tempoLosses(course, makeups, tempo, turn)],
    better,
    betterPoints: replies?.find(({ id }) => id === better)?.points ?? null,
    detour: judged.detour,
    overtimeSeconds: tempo.overtimeSeconds[turn] ?? 0,
    shareSeconds: tempo.shareSeconds[turn] ?? 0,
    settledEnding,
    capLoss,
  };
}

/** L_d in points of the dimension's score: scripted · L_d / B_d. */
function scriptedLosses(course: Outlook, makeups: ByDimension<Makeup>, judged: Judged): Loss[] {
  return course.scenario.tests.flatMap((dimension) => {
    const points = judged.lost[dimension] ?? 0;
    const scripted = makeups[dimension]?.scripted ?? 0;
    if (points === 0 || scripted === 0) return [];
    const score = (scripted * points) / (course.best[dimension] ?? 1);
    return [{ dimension, source: "scripted", points, score, standards: standardsOfLoss(course, judged, dimension) }];
  });
}

function tempoLosses(course: Outlook, makeups: ByDimension<Makeup>, tempo: Tempo, turn: number): Loss[] {
  const { economyStandard, paceStandard } = course.scenario;
  const dimension: Dimension = "efficiency";
  const makeup = makeups[dimension];
  const loss = (source: "economy" | "pace", share: number, standard: string): Loss[] => {
    const score = (makeup?.[source] ?? 0) * share;
    return score === 0 ? [] : [{ dimension, source, points: null, score, standards: [standard] }];
  };
  return [
    ...loss("economy", tempo.economyLost[turn] ?? 0, economyStandard),
    ...loss("pace", tempo.paceLost[turn] ?? 0, paceStandard),
  ];
}
