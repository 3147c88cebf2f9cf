import type { Channel, CustomerPortrait, Mood, Phase, Seat } from "#app/core/scenario/scenario.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";

export type CustomerView = {
  name: Text;
  about: Text | null;
  segment: string;
  portrait: CustomerPortrait | null;
};

/** One thing said, done, or left unsaid. `text` is null for a silence. */
export type TalkLine = {
  who: "customer" | "trainee" | "silence";
  kind: "say" | "do";
  text: Text | null;
  /** Mood of the customer at that moment. */
  mood: Mood;
  /** How many moves had been made when the exchange began; a customer's line and its answer share it. */
  beatIndex: number;
};

/** An open reply. `option` is its place in this sitting's own order; the authored id stays on the server. */
export type PlayOption = { option: number; kind: "say" | "do"; text: Text };

/** Time left before silence counts as an answer, in ms from the moment the view was made. */
export type Countdown = { remainingMs: number; totalMs: number; readingMs: number };

/** What the handbook asks for at this place: a standard of the best reply, never which reply that is. */
export type HintView = { standards: { id: string; title: Text; rule: Text; use: Text | null }[] };

/** All that the page may know of a sitting while it is played. */
export type PlayView = {
  sittingId: string;
  slug: string;
  title: Text;
  mode: DrillMode;
  attempt: number;
  seat: Seat;
  channel: Channel;
  phase: Phase;
  turn: number;
  customer: CustomerView;
  mood: Mood;
  patience: number;
  /** Oldest first; the customer's present line is the last. */
  talk: TalkLine[];
  /** Empty while paused and when over. */
  options: PlayOption[];
  /** Null where silence is not limited. While paused it stands still. */
  countdown: Countdown | null;
  facts: Text[];
  paused: boolean;
  /** Only practice may be paused by hand. */
  pausable: boolean;
  /** What was shown for the asking at this turn; null where nobody asked. */
  hint: HintView | null;
  /** Whether a hint may be asked for now: practice only, once a turn, and where the handbook has one. */
  hintable: boolean;
  /** The own sitting and turn from which this practice was taken up again (it is not ranked); null from the beginning. */
  from: { sittingId: string; turn: number } | null;
  /** How often the page should send a pulse while it is visible, in seconds. */
  pulseEverySeconds: number;
  over: boolean;
};
