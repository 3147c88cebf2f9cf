import { lineAt } from "#app/core/drill/machine/silence.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Beat, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import type { TalkLine } from "#app/drills/view/play.ts";

/** Everything said so far, oldest first; while the talk goes on, the customer's present line is the last. */
export function talkOf(scenario: Scenario, play: Play): TalkLine[] {
  const said = play.moves.flatMap((move) => exchange(scenario, move));
  const beat = play.end ? null : beatOf(scenario, play);
  return beat ? [...said, ...customerLine(beat, play.context.patience, play.moves.length)] : said;
}

/** The reply that a move was, as the scenario has it; null for a silence and for leaving. */
export function replyOf(scenario: Scenario, { act, beat }: Pick<Move, "act" | "beat">): Reply | null {
  if (act.kind !== "reply") return null;
  return scenario.beats[beat]?.replies.find(({ id }) => id === act.reply) ?? null;
}

function exchange(scenario: Scenario, move: Move): TalkLine[] {
  const beat = scenario.beats[move.beat];
  const line = beat ? customerLine(beat, move.patience, move.turn) : [];
  const { mood, turn: beatIndex } = move;
  const reply = replyOf(scenario, move);
  if (reply) return [...line, { who: "trainee", kind: reply.kind, text: reply.text, mood, beatIndex }];
  if (move.act.kind === "silence") return [...line, { who: "silence", kind: "say", text: null, mood, beatIndex }];
  return line;
}

function customerLine(beat: Beat, patience: number, beatIndex: number): TalkLine[] {
  const text = lineAt(beat, patience);
  return text ? [{ who: "customer", kind: "say", text, mood: moodOf(patience), beatIndex }] : [];
}
