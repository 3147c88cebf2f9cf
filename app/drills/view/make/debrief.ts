import type { Decision, Grade } from "#app/core/drill/grade.ts";
import { lineAt } from "#app/core/drill/machine/silence.ts";
import type { Play, PlayEnd } from "#app/core/drill/play/play.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import type { Beat, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { Text } from "#app/core/text/text.ts";
import type { DebriefDecision, DebriefGrade, DebriefStandard, DebriefStep, DebriefView } from "#app/drills/view/debrief.ts";
import type { Tally } from "#app/drills/choices/tally.ts";
import { choicesView } from "#app/drills/view/make/choices.ts";
import { askedForComposure, COMPOSURE } from "#app/drills/view/make/composure.ts";
import { missedFacts } from "#app/drills/view/make/missed.ts";
import { spoken } from "#app/drills/view/make/spoken.ts";
import { customerOf } from "#app/drills/view/make/play.ts";
import { replyOf } from "#app/drills/view/talk.ts";

export type DebriefFacts = {
  readonly sitting: { readonly id: string; readonly attempt: number; readonly startedAt: number };
  readonly marks: Pick<DebriefView, "hints" | "from">;
  readonly scenario: Scenario;
  readonly play: Play;
  readonly end: PlayEnd;
  readonly grade: Grade;
  /** The rules the sitting was graded by. */
  readonly rules: Rules;
  readonly standards: Handbook;
  readonly attemptsLeft: number;
  readonly revealed: boolean;
  /** What colleagues chose, by beat. */
  readonly shares: ReadonlyMap<string, Tally>;
};

/** What the debrief page may show. Until it is revealed, nothing in it comes from a reply that was not played. */
export function makeDebriefView(facts: DebriefFacts): DebriefView {
  const { sitting, scenario, play, end, grade, rules, revealed } = facts;
  const ending = end.kind === "ending" ? scenario.endings[end.ending] : null;
  return {
    sittingId: sitting.id,
    slug: scenario.slug,
    title: scenario.title,
    brief: scenario.brief,
    mode: play.opened.mode,
    attempt: sitting.attempt,
    attemptsLeft: facts.attemptsLeft,
    startedAt: sitting.startedAt,
    endedAt: end.at,
    customer: customerOf(scenario),
    ending: { outcome: grade.outcome, title: ending?.title ?? null, text: ending?.text ?? null },
    grade: gradeView(scenario, grade, rules),
    revealed,
    steps: grade.decisions.map((decision) => stepView(facts, decision)),
    factsMissed: revealed ? missedFacts(scenario, play.moves, play.context.known) : [],
    ...facts.marks,
    composure: askedForComposure(scenario, play.moves) ? standardView(facts.standards, COMPOSURE) : null,
  };
}

function gradeView(scenario: Scenario, grade: Grade, rules: Rules): DebriefGrade {
  const { outcome, dimensions, uncapped, total, bestTotal, failed, passed } = grade;
  const criticals = grade.criticals.flatMap(({ turn, critical }) => {
    const act = scenario.criticals[critical];
    return act ? [{ turn, ...act }] : [];
  });
  const weights = Object.fromEntries(Object.values(dimensions).map(({ dimension }) => [dimension, rules.weights[dimension]]));
  return { outcome, dimensions, weights, uncapped, total, bestTotal, failed, passed, criticals };
}

function stepView({ scenario, standards, revealed, shares }: DebriefFacts, decision: Decision): DebriefStep {
  const { move, better: betterId } = decision;
  const tally = revealed ? shares.get(move.beat) : undefined;
  const beat = scenario.beats[move.beat];
  const chosen = replyOf(scenario, move);
  const better = revealed ? (beat?.replies.find(({ id }) => id === betterId) ?? null) : null;
  const critical = move.critical === null ? null : (scenario.criticals[move.critical] ?? null);
  const cited = [...decision.losses.flatMap((loss) => loss.standards), ...(critical ? [critical.standard] : [])];
  return {
    decision: decisionView(decision, revealed),
    line: beat ? lineAt(beat, move.patience) : null,
    chosen: chosen && spoken(chosen),
    better: better && spoken(better),
    note: revealed ? noteOf(beat, chosen, move) : null,
    betterNote: better?.note ?? null,
    standards: [...new Set(cited)].map((id) => standardView(standards, id)),
    critical: critical?.text ?? null,
    choices: tally ? choicesView(scenario, decision, tally) : null,
  };
}

function decisionView(decision: Decision, revealed: boolean): DebriefDecision {
  const { move, losses, betterPoints, detour, overtimeSeconds, shareSeconds, settledEnding, capLoss } = decision;
  const { turn, at, activeMs, act, mood, patience, moodAfter, patienceAfter, points } = move;
  return {
    move: { turn, at, activeMs, act: act.kind, mood, patience, moodAfter, patienceAfter, points },
    losses,
    betterPoints: revealed ? betterPoints : null,
    detour,
    overtimeSeconds,
    shareSeconds,
    settledEnding,
    capLoss,
  };
}

function noteOf(beat: Beat | undefined, chosen: Reply | null, { act }: Move): Text | null {
  if (chosen) return chosen.note;
  return act.kind === "silence" ? (beat?.silence?.note ?? null) : null;
}

function standardView(standards: Handbook, id: string): DebriefStandard {
  const standard = standards.get(id);
  if (standard) return { id, title: standard.title, rule: standard.rule, phrase: standard.use, avoid: standard.avoid };
  return { id, title: { zh: id, en: id }, rule: { zh: "", en: "" }, phrase: null, avoid: null };
}
