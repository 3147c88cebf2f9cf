import type { HonourKind } from "#app/core/standings/honours/propose.ts";
import type { BoardKind, Measure, Share } from "#app/core/standings/board.ts";
import type { Span } from "#app/core/standings/span.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Cursor, Filters } from "#app/standings/view/filters.ts";

/** Somebody or something on a board. */
export type SubjectView = {
  readonly id: string;
  /** Null for a post, which words name. */
  readonly name: Text | null;
  /** People: the branch and post; branches: the region, where there are several. */
  readonly branch: Text | null;
  readonly post: string | null;
  /** The reader's own row: the person, or the branch, region or post worked in. */
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
  /** Places won (+) or lost (−) since the span before; null without a place there. */
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
  /** The quarter of today. */
  readonly present: Span;
  readonly spans: readonly Span[];
  readonly measures: readonly Measure[];
  readonly regions: readonly Option[];
  readonly branches: readonly Option[];
  readonly posts: readonly string[];
  readonly words: boolean;
};

/** What a reader should know of the whole board before reading a place. */
export type Remark = "flat" | "apart" | "one-subject" | "one-evaluator";

/** Beyond so many it is not counted how many rows a list holds. */
export const COUNTED = 1000;

export type BoardView = {
  readonly kind: BoardKind;
  /** What is shown; the span is said here even where the address left it out. */
  readonly filters: Filters & { readonly span: Span };
  readonly choices: Choices;
  /** True while the board is being worked out for the first time: then there is nothing else yet. */
  readonly working: boolean;
  /** `wide`: the rows of the reader's scope, or all. `near`: only the reader and the neighbours on either side. */
  readonly reach: "wide" | "near";
  readonly neighbours: number;
  /** How many results it takes to be ranked. */
  readonly needed: number;
  /** How many are ranked on the whole board. */
  readonly ranked: number;
  /** How many of them the reader's list holds on all its pages; beyond a thousand only that it is more. */
  readonly listed: number;
  readonly before: Cursor | null;
  readonly after: Cursor | null;
  readonly rows: readonly RowView[];
  readonly provisional: { readonly count: number; readonly rows: readonly ProvisionalView[]; readonly after: string | null };
  /** By subject the last honour of those who are shown and were honoured: of people and branches. */
  readonly honours: Readonly<Record<string, { readonly id: string; readonly kind: HonourKind }>>;
  readonly benchmarks: readonly Benchmark[];
  readonly distinguishable: boolean;
  /** The snapshot that counts, where the span is a frozen period. */
  readonly frozen: { readonly key: string; readonly number: number } | null;
  readonly remarks: readonly Remark[];
  readonly own: OwnView | null;
  /** Whether the reader may change the rules. */
  readonly rules: boolean;
  /** Whether the reader may take the list along as a file. */
  readonly files: boolean;
  /** The last quarter with places, where this span has none. */
  readonly instead: Span | null;
};
