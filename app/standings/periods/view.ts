import type { BoardKind, Measure } from "#app/core/standings/board.ts";
import type { HonourKind } from "#app/core/standings/honours/propose.ts";
import type { PeriodKind } from "#app/core/standings/period/calendar.ts";
import type { PeriodEvent, PeriodState } from "#app/core/standings/period/period.ts";
import type { Text } from "#app/core/text/text.ts";
import type { SubjectView } from "#app/standings/view/board.ts";

/** One period of the calendar. */
export type PeriodRow = {
  readonly key: string;
  readonly kind: PeriodKind;
  /** What a season is called; null of months and quarters. */
  readonly name: Text | null;
  readonly state: PeriodState;
  /** Its last day lies before today. */
  readonly over: boolean;
  /** The last day of appeals, YYYY-MM-DD; null while open. */
  readonly until: string | null;
  /** How often it was frozen. */
  readonly snapshots: number;
};

export type PeriodsView = {
  readonly rows: readonly PeriodRow[];
  /** Whether the reader closes periods and makes seasons. */
  readonly mayAct: boolean;
  /** Months a season may be made of, the earliest first. */
  readonly months: readonly string[];
};

/** One snapshot of a period. Instants are ISO. */
export type SnapshotView = {
  readonly number: number;
  readonly sealedAt: string;
  readonly hash: string;
  readonly rows: number;
  /** Results behind it. */
  readonly results: number;
  /** Whether it is the one that counts. */
  readonly counts: boolean;
  /** What it moved against the one before on the two chief boards; null of the first. */
  readonly moved: readonly Moved[] | null;
};

/** Who stands otherwise on a board since a restatement: all of them counted, the first named as far as the reader may read them. */
export type Moved = {
  readonly kind: "people" | "branches";
  readonly count: number;
  readonly rows: readonly { readonly id: string; readonly name: Text; readonly before: Stand | null; readonly after: Stand | null }[];
};

/** A place, null while provisional, and an estimate in tenths of a point. */
export type Stand = { readonly place: number | null; readonly value: number | null };

export type PeriodView = PeriodRow & {
  readonly today: string;
  readonly mayAct: boolean;
  /** What can be done now. */
  readonly deeds: readonly ("close" | "reopen" | "freeze" | "restate")[];
  readonly openAppeals: number;
  /** Results that came or went since the last snapshot. */
  readonly changedSince: number;
  /** Boards that are written, of how many, while it is being frozen; else null. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** The last attempt to freeze failed. */
  readonly failed: boolean;
  /** The latest first. */
  readonly snapshotViews: readonly SnapshotView[];
  /** The latest first; `by` null for the machine. */
  readonly log: readonly { readonly seq: number; readonly at: string; readonly kind: PeriodEvent["kind"]; readonly by: Text | null; readonly reason: string | null; readonly until: string | null }[];
};

/** One row of a frozen board. Estimates in tenths of a point, chances in per cent. */
export type FrozenRowView = {
  readonly subject: SubjectView;
  readonly place: number | null;
  readonly best: number;
  readonly worst: number;
  readonly band: 10 | 25 | 50 | null;
  readonly value: number | null;
  readonly chance: number;
  readonly n: number;
  /** Honoured for this period, by now confirmed. */
  readonly honour: HonourKind | null;
};

export type FrozenBoardView = {
  readonly key: string;
  readonly name: Text | null;
  readonly number: number;
  readonly counts: boolean;
  readonly kind: BoardKind;
  readonly measure: Measure;
  readonly measures: readonly Measure[];
  readonly ranked: number;
  readonly distinguishable: boolean;
  readonly rows: readonly FrozenRowView[];
  /** What the next page begins after; null at the end. */
  readonly after: string | null;
};
