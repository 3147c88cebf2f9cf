import type { Golden, GoldenResult, GoldenStep } from "#app/core/drill/golden/parse.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { openPlay } from "#app/core/drill/play/open.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import type { SittingEvent } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";

/**
 * Plays a golden sitting and grades it. Refuses `golden-step` with the number of the step (from 1) and the reason, if a
 * step is impossible, and `golden-unfinished` if the sitting is not over after the last one.
 */
export function playGolden(drill: Drill, rules: Rules, policy: DrillPolicy, golden: Golden): Result<Grade> {
  const played = playSteps(drill, rules, golden);
  return played.ok ? ok(gradeSitting(drill.scenario, rules, policy, played.value)) : played;
}

/** The part of a grade that golden files state, rounded to two decimals. */
export function resultOf(grade: Grade): GoldenResult {
  const scores = Object.values(grade.dimensions).map(({ dimension, score }) => [dimension, twoDecimals(score)]);
  return {
    ending: grade.ending,
    outcome: grade.outcome,
    total: twoDecimals(grade.total),
    failed: grade.failed,
    dimensions: Object.fromEntries(scores),
    losses: grade.decisions.reduce((sum, { losses }) => sum + losses.length, 0),
  };
}

/** The sitting a golden file tells, played to its end; refuses as `playGolden` does. */
export function playSteps(drill: Drill, rules: Rules, golden: Golden): Result<Play> {
  const { allowance, mode, steps } = golden;
  const scenario = drill.scenario.hash;
  const nobody = { sitting: golden.sitting, person: "", period: "", attempt: 1, policy: "", seed: "" };
  let play = openPlay(drill, { kind: "opened", ...nobody, scenario, rules: rules.version, allowance, mode }, 0);
  for (const [i, each] of steps.entries()) {
    const next = playStep(drill, play, each);
    if (!next.ok) return refuse("golden-step", { step: i + 1, reason: next.problem.code });
    play = next.value;
  }
  return play.end ? ok(play) : refuse("golden-unfinished");
}

function playStep(drill: Drill, play: Play, each: GoldenStep): Result<Play> {
  if (play.end) return refuse("sitting-over");
  if (each.kind === "silence") {
    const timer = play.timers[0];
    return timer ? step(drill, play, { kind: "settled" }, timer.due) : refuse("no-silence");
  }
  const at = play.began + Math.round(each.after * 1000);
  const event: SittingEvent =
    each.kind === "leave" ? { kind: "left" } : { kind: "replied", turn: play.moves.length, reply: each.reply };
  const next = step(drill, play, event, at);
  // A silence that came before would be a step of its own.
  return next.ok && next.value.moves.length > play.moves.length + 1 ? refuse("silence-first") : next;
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
