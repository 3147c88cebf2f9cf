import type { Logged } from "#app/core/chain.ts";
import type { Points } from "#app/core/scenario/dimension.ts";
import type { Mood } from "#app/core/scenario/scenario.ts";

export type DrillMode = "practice" | "assessment";

/**
 * First event of every sitting: whose it is, and all that replay needs besides the scenario and the later events.
 * `period` is the month in which an attempt counts, YYYY-MM.
 */
export type Opened = {
  readonly kind: "opened";
  readonly sitting: string;
  readonly person: string;
  readonly period: string;
  readonly attempt: number;
  readonly scenario: string;
  readonly rules: number;
  readonly policy: string;
  readonly seed: string;
  /** Time allowance of the person in per cent, 100 by default. */
  readonly allowance: number;
  readonly mode: DrillMode;
  /** The own sitting, and the turn in it, from which this one was taken up again; absent where it began anew. */
  readonly from?: { readonly sitting: string; readonly turn: number };
};

/**
 * What happened to a sitting. `turn` is the number of moves (replies and silences) made before it.
 * Silences are never stored: they follow from the times. `settled` only says that the clock was looked at. A hint
 * (`hinted`, practice only) tells what the trainee was shown before that move, and changes nothing of the score.
 */
export type SittingEvent =
  | Opened
  | { readonly kind: "replied"; readonly turn: number; readonly reply: string }
  | { readonly kind: "hinted"; readonly turn: number }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed" }
  | { readonly kind: "settled" }
  | { readonly kind: "left" }
  | { readonly kind: "timed-out" };

/** A sitting's event as its log keeps it. */
export type LoggedEvent = Logged<SittingEvent>;

/** One move as it was played; the raw material of the debrief. */
export type Move = {
  readonly turn: number;
  /** Server time of the move, ms. */
  readonly at: number;
  /** Time since its beat began, ms, pauses left out. */
  readonly activeMs: number;
  readonly beat: string;
  readonly mood: Mood;
  readonly patience: number;
  /** Flags set and beats left before the move (all of them, not only those guards look at). */
  readonly flags: readonly string[];
  readonly seen: readonly string[];
  readonly act:
    | { readonly kind: "reply"; readonly reply: string }
    | { readonly kind: "silence" }
    | { readonly kind: "left" }
    | { readonly kind: "timed-out" };
  readonly points: Points;
  readonly critical: string | null;
  /** Where it led: a beat or an ending; null when the sitting was left or timed out. */
  readonly to: string | null;
  readonly moodAfter: Mood;
  readonly patienceAfter: number;
};
