/** One piece of a printed sheet, in the order in which it stands. Plain words only: what is not here cannot be in the file. */
export type Block =
  | { readonly kind: "title" | "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly tone: "plain" | "quiet" | "strong" | "alarm" }
  /** The first column at its left, all others at their right; `shares` of the width, by column. */
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly shares: readonly number[] }
  /** A line with its figure at the right, and smaller ones below. */
  | { readonly kind: "entry"; readonly text: string; readonly figure: string; readonly below: readonly string[] };

/** A sheet with what its file says of itself. */
export type Sheet = {
  readonly language: "zh" | "en";
  /** Shown by readers of the file; no name stands in it. */
  readonly subject: string;
  /** YYYY-MM: all that the file says of time. */
  readonly month: string;
  readonly blocks: readonly Block[];
  /** At the foot of every page, counted from 1. */
  readonly foot: (page: number, pages: number) => string;
};
