import type { BoardKind, Measure, Share } from "#app/core/standings/board.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Filters } from "#app/standings/view/filters.ts";

/** Somebody or something on a board. Of a branch, `branch` and `post` are null. */
export type SubjectView = {
  readonly id: string;
  readonly name: Text;
  readonly branch: Text | null;
  readonly post: string | null;
  /** The reader's own row: the person, or the branch worked in. */
  readonly own: boolean;
  /** Whether the reader may open the row. */
  readonly opens: boolean;
};

/** One ranked row. Place 1 is best; `best`-`worst` holds the place with 90%. */
export type RowView = SubjectView & {
  readonly place: number;
  readonly tied: boolean;
  readonly best: number;
  readonly worst: number;
  readonly band: Share | null;
  /** The estimate in tenths of a point. */
  readonly value: number;
  readonly n: number;
  /** Places won (+) or lost (−) since the quarter before; null without a place there. */
  readonly movement: number | null;
};

/** One subject with too few results: how many more it needs at least. */
export type ProvisionalView = SubjectView & { readonly n: number; readonly missing: number };

/** A line of the board: where the first so many per cent end, and the estimate there in tenths. */
export type Benchmark = { readonly share: Share; readonly places: number; readonly value: number };

/** What the reader's own standing is, where the reader is one of those who may be ranked. */
export type OwnView =
  | { readonly state: "ranked"; readonly row: RowView }
  | { readonly state: "provisional"; readonly row: ProvisionalView }
  /** In the first months at work: nothing is counted before `until` (YYYY-MM-DD). */
  | { readonly state: "induction"; readonly months: number; readonly until: string }
  | { readonly state: "none" };

export type Option = { readonly value: string; readonly name: Text };

/** What may be chosen; an empty list means that there is nothing to choose. */
export type Choices = {
  /** The quarter of today, and the others that have results, the latest first. */
  readonly present: string;
  readonly quarters: readonly string[];
  readonly measures: readonly Measure[];
  readonly regions: readonly Option[];
  readonly branches: readonly Option[];
  readonly posts: readonly string[];
};

export type BoardView = {
  readonly kind: BoardKind;
  /** What is shown; the quarter is said here even where the address left it out. */
  readonly filters: Filters & { readonly quarter: string };
  readonly choices: Choices;
  /** `wide`: the rows of the reader's scope, or all. `near`: only the reader and the neighbours on either side. */
  readonly reach: "wide" | "near";
  readonly neighbours: number;
  /** How many results it takes to be ranked. */
  readonly needed: number;
  /** How many are ranked on the whole board, and how many of them the reader's list holds on all its pages. */
  readonly ranked: number;
  readonly listed: number;
  readonly pages: number;
  readonly rows: readonly RowView[];
  readonly provisional: readonly ProvisionalView[];
  readonly benchmarks: readonly Benchmark[];
  readonly distinguishable: boolean;
  /** False where parts of the board share no scenario, form or evaluator with the rest, and so cannot be compared. */
  readonly connected: boolean;
  readonly own: OwnView | null;
  /** The last quarter with places, where this one has none. */
  readonly instead: string | null;
};
