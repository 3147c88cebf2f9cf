import { advance } from "#app/core/drill/play/advance.ts";
import { countdownOf } from "#app/core/drill/play/countdown.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { DrillPolicy } from "#app/core/drill/rules.ts";
import type { Outlook } from "#app/core/scenario/gold.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { makeHintView } from "#app/drills/view/make/hint.ts";
import { talkOf } from "#app/drills/view/talk.ts";
import type { CustomerView, PlayView } from "#app/drills/view/play.ts";

export type PlayFacts = {
  readonly sittingId: string;
  readonly attempt: number;
  readonly drill: Drill;
  readonly policy: DrillPolicy;
  readonly outlook: Outlook;
  readonly standards: Handbook;
  readonly play: Play;
  /** Server time, ms. */
  readonly now: number;
};

/**
 * What the page may know of a sitting at `now`. Only what was said, the open replies' words in the sitting's own order
 * and the facts learned go out; everything else of the scenario stays here.
 */
export function makePlayView({ sittingId, attempt, drill, policy, outlook, standards, play: stored, now }: PlayFacts): PlayView {
  const { scenario } = drill;
  const play = advance(drill, stored, now);
  const paused = play.pausedAt !== null;
  const { mode, from } = play.opened;
  const hint = mode === "practice" ? makeHintView(outlook, standards, play) : null;
  const hinted = play.hinted?.includes(play.moves.length) ?? false;
  return {
    sittingId,
    slug: scenario.slug,
    title: scenario.title,
    mode,
    attempt,
    seat: scenario.seat,
    channel: scenario.channel,
    phase: phaseOf(scenario, play),
    turn: play.moves.length,
    customer: customerOf(scenario),
    mood: moodOf(play.context.patience),
    patience: play.context.patience,
    talk: talkOf(scenario, play),
    options: paused ? [] : openOptions(drill, play).map(({ kind, text }, option) => ({ option, kind, text })),
    countdown: countdownOf(drill, play, now),
    facts: play.context.known.flatMap((fact) => scenario.facts[fact]?.text ?? []),
    paused,
    pausable: mode === "practice" && play.end === null,
    hint: hinted ? hint : null,
    hintable: hint !== null && !hinted && !paused,
    from: from ? { sittingId: from.sitting, turn: from.turn } : null,
    pulseEverySeconds: Math.max(1, Math.floor(policy.lostAfterSeconds / 3)),
    over: play.end !== null,
  };
}

export function customerOf({ customer }: Scenario): CustomerView {
  const { name, about, segment, portrait } = customer;
  return { name, about, segment, portrait };
}

function phaseOf(scenario: Scenario, play: Play): PlayView["phase"] {
  const last = play.moves.at(-1);
  const beat = beatOf(scenario, play) ?? (last && scenario.beats[last.beat]);
  return beat?.phase ?? "close";
}
