import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Text } from "#app/core/text/text.ts";

/** How well somebody knew a standard when it was asked of them, from forgotten to known. FSRS's "easy" is never given: a drill cannot tell it from "good". */
export const RATINGS = ["again", "hard", "good"] as const;
export type Rating = (typeof RATINGS)[number];

/** What happened with a standard: why it was rated so, and later why it is proposed. */
export type Cause =
  /** A reply crossed the red line that the standard guards. */
  | { readonly kind: "red-line" }
  /** A published visit found it wanting; `failed`: by a critical item. */
  | { readonly kind: "visit"; readonly failed: boolean; readonly visitTitle: Text }
  /** The worst decision cost so many points of its dimension's score. */
  | { readonly kind: "lost"; readonly points: number }
  /** Done right, with a hint or without. */
  | { readonly kind: "held"; readonly hinted: boolean };

/** One meeting of one person with one standard: a drill in which it was asked, or a visit to their branch. */
export type Exposure = {
  readonly standard: string;
  /** When, ms since the epoch, and that day by the bank's clocks, YYYY-MM-DD. */
  readonly at: number;
  readonly day: string;
  readonly rating: Rating;
  readonly cause: Cause;
};

/** Earlier first. Of the same instant the better first, so that the worst is what is remembered; after that nothing is left to the order in which they came. */
export function inOrder(a: Exposure, b: Exposure): number {
  return a.at - b.at || RATINGS.indexOf(b.rating) - RATINGS.indexOf(a.rating) || weightOf(a.cause) - weightOf(b.cause) || byText(a, b);
}

/** What is to be mended before anything else: a red line or a failed critical item, then any other finding. */
export function weightOf(cause: Cause): 0 | 1 | 2 {
  if (cause.kind === "red-line") return 2;
  if (cause.kind === "visit") return cause.failed ? 2 : 1;
  return 0;
}

function byText(a: Exposure, b: Exposure): number {
  const [one, other] = [canonicalJson(a), canonicalJson(b)];
  return one < other ? -1 : Number(one > other);
}
