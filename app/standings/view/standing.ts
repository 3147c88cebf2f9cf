import type { BoardKind, Measure } from "#app/core/standings/board.ts";
import type { Span } from "#app/core/standings/span.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Benchmark, ProvisionalView, RowView, SubjectView } from "#app/standings/view/board.ts";

/** One result as it entered the estimate; scores and adjustments in tenths of a point. */
export type LineView = {
  /** Months only: the day of a visit could tell who made it. */
  readonly month: string;
  readonly title: Text;
  readonly score: number;
  /** How many results it is the mean of: the attempts at one scenario in one month. */
  readonly attempts: number;
  readonly failures: number;
  /**
   * What is added for the difficulty of the scenario or form and, only for those who may know it, for the evaluator's
   * severity; score + difficulty + severity = adjusted. Null where they are not shown.
   */
  readonly difficulty: number | null;
  readonly severity: number | null;
  readonly adjusted: number | null;
  /** Ids of what may be opened: one's own sittings, or the branch's published visits. */
  readonly opens: readonly string[];
};

/** From the mean of the results to the estimate, in tenths of a point, so that what is shown adds up. */
export type Steps = {
  readonly rawMean: number;
  readonly adjustment: number;
  readonly adjustedMean: number;
  readonly pull: number;
  readonly value: number;
  readonly mean: number;
  /** How far the estimate follows one's own results, in whole per cent. */
  readonly weight: number;
  /** 90% interval of the estimate. */
  readonly low: number;
  readonly high: number;
};

/** A member of a team as its mean counts it, in tenths; or one of the two parts of a composite. */
export type MemberView = { readonly subject: SubjectView; readonly kind: BoardKind; readonly value: number; readonly n: number };
export type PartView = { readonly measure: Measure; readonly value: number | null; readonly n: number; /** Per cent. */ readonly weight: number };

/** What a team's place is made of. */
export type TeamView = {
  /** How many ranked members there are, and how many it takes. */
  readonly members: number;
  readonly needed: number;
  /** The members, best first, as far as the reader may see them; the first fifty. */
  readonly listed: readonly MemberView[];
  /** The two parts of a composite; empty for a mean. */
  readonly parts: readonly PartView[];
  /** 90% interval of the measure, in tenths. */
  readonly low: number;
  readonly high: number;
};

/** What happened in the span that a reader of the figures may stumble over. */
export type Event = { readonly kind: "branches"; readonly names: readonly Text[] } | { readonly kind: "regions"; readonly names: readonly Text[] };

export type StandingView = {
  readonly kind: BoardKind;
  readonly subject: SubjectView;
  readonly span: Span;
  readonly measure: Measure;
  readonly measures: readonly Measure[];
  readonly standing: { readonly state: "ranked"; readonly row: RowView } | { readonly state: "provisional"; readonly row: ProvisionalView };
  readonly ranked: number;
  readonly benchmarks: readonly Benchmark[];
  readonly lines: readonly LineView[];
  /** Only with a place. */
  readonly steps: Steps | null;
  /** Only of teams. */
  readonly team: TeamView | null;
  /** Whether each line tells the evaluator's severity. */
  readonly showsSeverity: boolean;
  readonly distinguishable: boolean;
  /** The standard deviation of one result, in points, where it was assumed because the results cannot tell it. */
  readonly assumedError: number | null;
  readonly events: readonly Event[];
};
