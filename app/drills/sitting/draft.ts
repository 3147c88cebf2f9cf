import { advance } from "#app/core/drill/play/advance.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import { appendEvent, headAt, type Head } from "#app/core/chain.ts";
import { eventsOfTime, type Presence } from "#app/core/drill/presence.ts";
import type { DrillPolicy } from "#app/core/drill/rules.ts";
import type { LoggedEvent, SittingEvent } from "#app/core/drill/sitting.ts";
import { ok, type Result } from "#app/core/result.ts";

/** A sitting as it would stand, and the events that would make it stand so; nothing of it is stored yet. */
export type Draft = { readonly play: Play; readonly head: Head; readonly added: readonly LoggedEvent[] };

/** What is known of a page besides the play. */
export type Signs = { readonly cutUsed: boolean; readonly pulseAt: number };

export function draftOf(play: Play, head: Head): Draft {
  return { play, head, added: [] };
}

/** Adds an event at server time `at`, or refuses it with `step`'s reasons and leaves the draft as it was. */
export function record(drill: Drill, draft: Draft, event: SittingEvent, at: number): Result<Draft> {
  // Stored times never run backwards, whatever the server's clock does.
  const time = Math.max(at, draft.play.now);
  const next = step(drill, draft.play, event, time);
  if (!next.ok) return next;
  const logged = appendEvent(draft.head, event, time);
  return ok({ play: next.value, head: headAt(logged), added: [...draft.added, logged] });
}

/** Adds what followed from time alone by `now`: cuts of the page and the closing of an idle sitting. */
export function tend(
  drill: Drill,
  policy: DrillPolicy,
  draft: Draft,
  signs: Signs,
  look: Pick<Presence, "now" | "returning">,
): Draft {
  const { play } = draft;
  if (play.end) return draft;
  const presence = { ...signs, ...look, mode: play.opened.mode, paused: play.pausedAt !== null, eventAt: play.now };
  let tended = draft;
  for (const { event, at } of eventsOfTime(presence, policy)) {
    const next = record(drill, tended, event, at);
    if (!next.ok) throw new Error(`${event.kind} was refused: ${next.problem.code}`);
    tended = next.value;
    if (tended.play.end) break;
  }
  return tended;
}

/** Makes it an event that silences due by `now` have ended the sitting, so that its end can be stored. */
export function settleEnd(drill: Drill, draft: Draft, now: number): Draft {
  if (draft.play.end || !advance(drill, draft.play, now).end) return draft;
  const settled = record(drill, draft, { kind: "settled" }, now);
  if (!settled.ok) throw new Error(`settled was refused: ${settled.problem.code}`);
  return settled.value;
}
