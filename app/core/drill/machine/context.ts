import type { Effect, Mood } from "#app/core/scenario/scenario.ts";
import { clampPatience } from "#app/core/scenario/mood.ts";

/** What the machine remembers besides its states. Lists keep the order in which things happened. */
export type DrillContext = {
  /** Time allowance of the person in per cent. */
  readonly allowance: number;
  /** Patience of the customer, 0-100. */
  readonly patience: number;
  readonly flags: readonly string[];
  /** Beats that have been left. */
  readonly seen: readonly string[];
  /** Facts the trainee has learned. */
  readonly known: readonly string[];
};

/** The part of an effect that changes the context. */
export type Change = Pick<Effect, "mood" | "set" | "reveals">;

/** Keeps the keys of endings apart from those of phases among the states of `dialogue`. */
export const ENDING_PREFIX = "ending:";

/** The states the machine is in: a beat inside its phase, or an ending by its key; and the side regions. */
export type DrillValue = {
  readonly dialogue: string | Readonly<Record<string, string>>;
  readonly mood: Mood;
  readonly facts: "none" | "some" | "all";
};

/** The list with those items added that were not in it. */
export function withItems(list: readonly string[], items: readonly string[]): readonly string[] {
  return items.every((item) => list.includes(item)) ? list : [...new Set([...list, ...items])];
}

/**
 * The context as a move leaves it, before the beat counts as left: that is what conditional `goto` arms look at.
 * Patience is clamped to 0-100.
 */
export function changed(context: DrillContext, change: Change): DrillContext {
  return {
    ...context,
    patience: clampPatience(context.patience + change.mood),
    flags: withItems(context.flags, change.set),
    known: withItems(context.known, change.reveals),
  };
}
