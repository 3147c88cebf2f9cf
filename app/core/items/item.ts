import type { Measured } from "#app/core/items/measured.ts";
import type { Quartiles } from "#app/core/items/quartiles.ts";

/** Of the people to whom a reply was open, how many chose it; told to no one where it was open to fewer than five. */
export type ReplyShare = { readonly reply: string; readonly told: { readonly open: number; readonly picked: number; readonly share: number } | null };

export type Flag =
  /** Replies that nobody chose of all who decided and to whom they were open. */
  | { readonly kind: "unpicked"; readonly replies: readonly string[] }
  /** Who does well elsewhere does worse here, or neither better nor worse. */
  | { readonly kind: "negative" | "flat" }
  | { readonly kind: "easy" | "hard" };

/** What a decision shows, over the people who came to it; each counts by the first time. */
export type BeatStatistics = {
  readonly beat: string;
  /** At least five. */
  readonly people: number;
  /** In the order of the file. */
  readonly replies: readonly ReplyShare[];
  /** How many said nothing until the customer went on, and how many left or let the time run out here. */
  readonly silent: number;
  readonly left: number;
  /** The difficulty index of test theory: mean share of the points to be won here, 0-1, of those who did not leave. 1 is the easiest. */
  readonly difficulty: Measured;
  /** Whether those who do well elsewhere do well here: of the best reply or not (point-biserial), and of the share of points (Pearson). */
  readonly discrimination: { readonly best: Measured; readonly points: Measured };
  /** Time to the reply, ms; null below five replies. */
  readonly time: Quartiles | null;
  readonly flags: readonly Flag[];
};

/** Of a decision to which fewer than five people came, nothing is told. */
export type BeatUntold = { readonly beat: string; readonly people: null };

export type ItemStatistics = { readonly people: number; readonly beats: readonly (BeatStatistics | BeatUntold)[] };
