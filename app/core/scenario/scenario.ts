import type { Text } from "#app/core/text/text.ts";
import type { Dimension, Points } from "#app/core/scenario/dimension.ts";

export const SEATS = ["teller", "lobby-manager", "relationship-manager", "hotline-agent", "online-agent"] as const;
export const CHANNELS = ["branch", "hotline", "online"] as const;
export const FAMILIES = ["complaint", "fraud", "needs", "product", "service", "crisis"] as const;
export const PHASES = ["receive", "understand", "act", "close"] as const;
export const OUTCOMES = ["resolved", "partly-resolved", "lost", "breach"] as const;

export type Seat = (typeof SEATS)[number];
export type Channel = (typeof CHANNELS)[number];
export type Family = (typeof FAMILIES)[number];
export type Phase = (typeof PHASES)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** Mood bands by patience (0-100): calm ≥ 60, irritated ≥ 30, angry ≥ 1, gone 0. */
export const MOODS = ["calm", "irritated", "angry", "gone"] as const;
export type Mood = (typeof MOODS)[number];
/** The moods in which a customer still speaks. */
export type SpeakingMood = Exclude<Mood, "gone">;

/** The closed vocabulary of conditions. `seen` is true once that beat has been left. */
export type Guard =
  | { readonly flag: string }
  | { readonly mood: readonly Mood[] }
  | { readonly seen: string }
  | { readonly all: readonly Guard[] }
  | { readonly any: readonly Guard[] }
  | { readonly not: Guard };

/** One arm of a `goto`; the last arm of a list has no condition. */
export type Arm = { readonly when: Guard | null; readonly to: string };

/** What a move does, whether it is a reply or a silence. */
export type Effect = {
  readonly points: Points;
  /** Standards that justify the points, e.g. A07. */
  readonly because: readonly string[];
  readonly note: Text | null;
  /** Change of patience, −100 to +100. */
  readonly mood: number;
  readonly set: readonly string[];
  readonly reveals: readonly string[];
  readonly goto: readonly Arm[];
};

export type Reply = Effect & {
  readonly id: string;
  /** `say` is spoken to the customer, `do` is an act. */
  readonly kind: "say" | "do";
  readonly text: Text;
  readonly when: Guard | null;
  /** Id of a critical act in `criticals`, or null. */
  readonly critical: string | null;
};

/** What happens when the trainee says nothing. `after` is in seconds, counted from the line's arrival. */
export type Silence = Effect & { readonly after: number };

export type Beat = {
  readonly id: string;
  readonly phase: Phase;
  readonly says: Readonly<Partial<Record<SpeakingMood, Text>>>;
  readonly reveals: readonly string[];
  readonly replies: readonly Reply[];
  readonly silence: Silence | null;
};

export type Ending = {
  readonly id: string;
  readonly outcome: Outcome;
  readonly title: Text;
  readonly text: Text;
};

/** Colours of skin that a portrait may name; without one it is one of the first two, by the seed. */
export const SKINS = ["light", "fair", "tan", "brown", "dark"] as const;
export type Skin = (typeof SKINS)[number];

export type CustomerPortrait = {
  readonly seed: string;
  readonly head?: string;
  readonly skin?: Skin;
  readonly faces?: Readonly<Partial<Record<Mood, string>>>;
};

export type Customer = {
  readonly name: Text;
  readonly segment: string;
  /** Patience at the start, 1-100. */
  readonly patience: number;
  readonly about: Text | null;
  readonly portrait: CustomerPortrait | null;
};

/** A fact the trainee can learn during the talk. */
export type Fact = { readonly text: Text };

/** An act that fails the whole drill, with the standard it breaks. */
export type CriticalAct = { readonly text: Text; readonly standard: string };

/** A scenario that passed the structural checks. Records keep file order. */
export type Scenario = {
  readonly slug: string;
  /** sha-256 of the normalised source, lower-case hex. */
  readonly hash: string;
  readonly title: Text;
  readonly brief: Text;
  readonly seat: Seat;
  readonly channel: Channel;
  readonly family: Family;
  readonly level: 1 | 2 | 3;
  readonly tests: readonly Dimension[];
  readonly customer: Customer;
  readonly par: { readonly turns: number; readonly seconds: number };
  readonly flags: readonly string[];
  readonly start: string;
  readonly beats: Readonly<Record<string, Beat>>;
  readonly endings: Readonly<Record<string, Ending>>;
  /** The ending that patience 0 leads to. */
  readonly patienceGone: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly criticals: Readonly<Record<string, CriticalAct>>;
  /** Standards named by the scenario for the losses that no reply carries; defaults E09 and E12. */
  readonly economyStandard: string;
  readonly paceStandard: string;
};
