import { PLACEHOLDER, type Facts } from "#app/core/facts/fact.ts";
import type { PlacedText } from "#app/core/facts/fill.ts";

/** Stands where a placeholder was, so that the digits of its key are nobody's rate. */
const GAP = "\uFFFC";

/** A text in one language, ready to be looked through: without its placeholders, in sentences. */
export type Passage = PlacedText & { readonly bare: string; readonly facts: Facts };

export function passageOf(placed: PlacedText, facts: Facts): Passage {
  return { ...placed, bare: placed.text.replace(PLACEHOLDER, GAP), facts };
}

/** The sentence in which the character at an index stands. A dot between digits ends none. */
export function sentenceAt(text: string, index: number): string {
  const ends = [...text.matchAll(/[。！？；!?;\n]|\.(?!\d)/g)].map((end) => end.index);
  const start = ends.findLast((end) => end < index);
  const end = ends.find((after) => after >= index);
  return text.slice(start === undefined ? 0 : start + 1, end ?? text.length);
}

/** Something in a text that looks like a fact written out. */
export type Literal = {
  readonly written: string;
  /** Keys of the facts it may be; empty where the sheet has none such. */
  readonly keys: readonly string[];
  /** False where it may as well be part of the story. */
  readonly sure: boolean;
  readonly kind: "rate" | "line" | "amount" | "name";
};
