import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import { advance } from "#app/core/drill/play/advance.ts";
import { openPlay } from "#app/core/drill/play/open.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import type { LoggedEvent, Opened, SittingEvent } from "#app/core/drill/sitting.ts";
import { draftOf, record, settleEnd, type Draft } from "#app/drills/sitting/draft.ts";

/** What somebody made up does at a beat, and how long after it began, in ms; to wait is to let the silence happen. */
export type Act =
  | { readonly kind: "reply"; readonly reply: string; readonly afterMs: number }
  | { readonly kind: "leave"; readonly afterMs: number }
  | { readonly kind: "wait" };

/** Decides at every beat from what the sitting is then. */
export type Trainee = (play: Play) => Act;

export type Performance = { readonly play: Play; readonly log: readonly LoggedEvent[] };

/**
 * Plays a sitting from its opening at `at` (server time, ms) to its end, event by event through the engine, as if the
 * trainee had sat there. A reply or a leaving that comes when the silence is due comes too late. Throws where the
 * trainee chooses what is not open, or waits where no silence ever falls: both are bugs.
 */
export function perform(drill: Drill, opened: Opened, at: number, trainee: Trainee): Performance {
  const first = appendEvent<SittingEvent>(EMPTY_HEAD, opened, at);
  let draft = draftOf(openPlay(drill, opened, at), headAt(first));
  // What the trainee sees: the draft with the silences that have fallen since its last event, which no event tells.
  let seen = draft.play;
  while (!draft.play.end) {
    const act = trainee(seen);
    const due = seen.timers[0]?.due ?? Number.POSITIVE_INFINITY;
    const when = act.kind === "wait" ? due : Math.min(due, seen.began + act.afterMs);
    if (!Number.isFinite(when)) throw new Error(`Nobody speaks at ${seen.moves.length} of ${drill.scenario.slug}, and no silence falls`);
    if (act.kind === "wait" || when === due) {
      seen = advance(drill, seen, due);
      draft = settleEnd(drill, draft, due);
    } else {
      draft = told(drill, draft, eventOf(act, seen), when);
      seen = draft.play;
    }
  }
  return { play: draft.play, log: [first, ...draft.added] };
}

function eventOf(act: Exclude<Act, { kind: "wait" }>, { moves }: Play): SittingEvent {
  return act.kind === "leave" ? { kind: "left" } : { kind: "replied", turn: moves.length, reply: act.reply };
}

function told(drill: Drill, draft: Draft, event: SittingEvent, at: number): Draft {
  const next = record(drill, draft, event, at);
  if (!next.ok) throw new Error(`${event.kind} was refused: ${next.problem.code}`);
  return next.value;
}
