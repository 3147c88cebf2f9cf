import type { Grade } from "#app/core/drill/grade.ts";
import { lineAt } from "#app/core/drill/machine/silence.ts";
import { countdownOf } from "#app/core/drill/play/countdown.ts";
import { isOpen } from "#app/core/drill/play/options.ts";
import { beatOf, placeOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import { DIMENSIONS, type Points } from "#app/core/scenario/dimension.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Beat, Effect, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import type { ShutReply, TrialEffect, TrialEnd, TrialMove, TrialReply, TrialView } from "#app/curriculum/trial/view.ts";

export type TrialState = {
  readonly draftId: string;
  readonly trialId: string;
  readonly outdated: boolean;
  readonly drill: Drill;
  /** Advanced to `now`. */
  readonly play: Play;
  /** Server time, ms. */
  readonly now: number;
  /** Of a trial that is over; null where it cannot be graded. */
  readonly grade: Grade | null;
};

/** All that a trainer may see of a trial, which is everything. */
export function trialView({ draftId, trialId, outdated, drill, play, now, grade }: TrialState): TrialView {
  const { scenario } = drill;
  const { title, brief, seat, channel, customer } = scenario;
  const { patience, flags, known } = play.context;
  const beat = play.end ? null : beatOf(scenario, play);
  const place = placeOf(play.value);
  return {
    draftId,
    trialId,
    title,
    brief,
    seat,
    channel,
    customer: { name: customer.name, about: customer.about },
    outdated,
    startedAt: play.openedAt,
    turn: play.moves.length,
    held: play.pausedAt !== null,
    beat: "beat" in place ? place.beat : place.ending,
    phase: beat?.phase ?? null,
    line: beat && lineAt(beat, patience),
    mood: moodOf(patience),
    patience,
    flags,
    facts: known.flatMap((id) => scenario.facts[id]?.text ?? []),
    earned: sum(play.moves.map(({ points }) => points)),
    moves: play.moves.filter(({ act }) => act.kind === "reply" || act.kind === "silence").map((move) => moveView(scenario, move)),
    replies: beat ? beat.replies.filter((reply) => isOpen(reply, play)).map((reply) => replyView(scenario, reply)) : [],
    shut: beat ? shutReplies(beat, play) : [],
    silence: beat && silenceView(drill, play, beat, now),
    end: endView(scenario, play, grade),
  };
}

function moveView(scenario: Scenario, { turn, beat: id, patience, mood, act, points, moodAfter, patienceAfter }: Move): TrialMove {
  const beat = scenario.beats[id];
  const reply = act.kind === "reply" ? beat?.replies.find((each) => each.id === act.reply) : undefined;
  const said = reply ? { kind: reply.kind, text: reply.text } : null;
  return { turn, beat: id, line: beat ? lineAt(beat, patience) : null, mood, said, points, moodAfter, patienceAfter };
}

function replyView(scenario: Scenario, reply: Reply): TrialReply {
  const { id, kind, text, note } = reply;
  const critical = reply.critical === null ? null : (scenario.criticals[reply.critical]?.text ?? null);
  return { id, kind, text, note, critical, effect: effectView(reply) };
}

function shutReplies({ replies }: Beat, play: Play): ShutReply[] {
  return replies.flatMap((reply) => (reply.when && !isOpen(reply, play) ? [{ id: reply.id, text: reply.text, when: reply.when }] : []));
}

function silenceView(drill: Drill, play: Play, beat: Beat, now: number): TrialView["silence"] {
  const countdown = countdownOf(drill, play, now);
  if (!beat.silence || !countdown) return null;
  return { effect: effectView(beat.silence), afterSeconds: beat.silence.after, remainingMs: countdown.remainingMs };
}

function effectView({ points, because, mood, set, goto }: Effect): TrialEffect {
  return { points, because, mood, set, to: [...new Set(goto.map(({ to }) => to))] };
}

function endView(scenario: Scenario, { end }: Play, grade: Grade | null): TrialEnd | null {
  if (!end) return null;
  const ending = end.kind === "ending" ? scenario.endings[end.ending] : undefined;
  const outcome = ending?.outcome ?? (end.kind === "left" ? "left" : "timed-out");
  return { outcome, title: ending?.title ?? null, text: ending?.text ?? null, grade: grade && gradeView(scenario, grade) };
}

function gradeView(scenario: Scenario, { total, failed, dimensions, decisions }: Grade): TrialEnd["grade"] {
  return {
    total,
    failed,
    dimensions: Object.values(dimensions).map(({ dimension, score }) => ({ dimension, score })),
    decisions: decisions.map(({ move, losses, better, settledEnding }) => {
      const beat = scenario.beats[move.beat];
      const replyOf = (id: string | null) => beat?.replies.find((reply) => reply.id === id) ?? null;
      const chosen = move.act.kind === "reply" ? replyOf(move.act.reply) : null;
      const note = move.act.kind === "silence" ? beat?.silence?.note : chosen?.note;
      return {
        turn: move.turn,
        act: move.act.kind,
        said: chosen?.text ?? null,
        losses: losses.map(({ dimension, source, score, standards }) => ({ dimension, source, score, standards })),
        better: replyOf(better)?.text ?? null,
        note: note ?? null,
        settledEnding,
      };
    }),
  };
}

function sum(all: readonly Points[]): Points {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, all.reduce((total, points) => total + (points[dimension] ?? 0), 0)]));
}
