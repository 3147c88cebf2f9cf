import type { DrillPolicy } from "#app/core/drill/rules.ts";
import type { DrillMode, SittingEvent } from "#app/core/drill/sitting.ts";

/** What is known of a sitting and its page when somebody looks at the clock. Times in ms since the epoch. */
export type Presence = {
  readonly mode: DrillMode;
  /** Paused by hand; cuts that the server noticed are always logged together with their end. */
  readonly paused: boolean;
  /** Whether an assessment's one cut has been used. */
  readonly cutUsed: boolean;
  /** Time of the last stored event, and of the page's last sign of life. */
  readonly eventAt: number;
  readonly pulseAt: number;
  readonly now: number;
  /** The page is asking just now, so a cut ends here; false when a job looks. */
  readonly returning: boolean;
};

export type TimedEvent = { readonly event: SittingEvent; readonly at: number };

/** Instant at which a sitting without any event is closed: last event + idle limit of its mode. */
function idleDue(presence: Presence, policy: DrillPolicy): number {
  return presence.eventAt + policy.idleSeconds[presence.mode] * 1000;
}

/**
 * The events that follow from time alone, in order, each with its instant. Not one of them is a decision of
 * the trainee: a lost page holds the clock (practice: until it returns; assessment: the first cut only, at most
 * `firstCutSeconds`), and a sitting idle beyond the policy is closed. Source: scenario language, "Time".
 *
 * A pause that has not ended yet is among them, so that it can be looked at; whoever stores events stores
 * nothing while the list ends with `paused` (see `settled`).
 */
export function eventsOfTime(presence: Presence, policy: DrillPolicy): readonly TimedEvent[] {
  const due = idleDue(presence, policy);
  if (presence.now < due) return cutsUntil(presence.now, presence.returning, presence, policy);
  return [...cutsUntil(due, false, presence, policy), { event: { kind: "timed-out" }, at: due }];
}

/** Whether the list may be stored: a pause without an end may not, unless the sitting ends with it. */
export function settled(events: readonly TimedEvent[]): boolean {
  return events.at(-1)?.event.kind !== "paused";
}

function cutsUntil(now: number, returning: boolean, presence: Presence, policy: DrillPolicy): readonly TimedEvent[] {
  const from = Math.max(presence.pulseAt, presence.eventAt);
  const lost = now - presence.pulseAt > policy.lostAfterSeconds * 1000;
  if (!lost || from >= now || presence.paused) return [];
  const paused: TimedEvent = { event: { kind: "paused" }, at: from };
  const resumed = (at: number): TimedEvent => ({ event: { kind: "resumed" }, at });
  if (presence.mode === "practice") return returning ? [paused, resumed(now)] : [paused];
  if (presence.cutUsed) return [];
  const held = from + policy.firstCutSeconds * 1000;
  if (returning) return [paused, resumed(Math.min(now, held))];
  return now < held ? [paused] : [paused, resumed(held)];
}
