import type { CheckedRow, RowFault } from "#app/core/outside/check.ts";
import type { OutsideFigure } from "#app/core/outside/figure.ts";
import type { HeadFault } from "#app/core/outside/head.ts";
import type { Text } from "#app/core/text/text.ts";

/** A file may be so large, and hold so many rows besides its head. */
export const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_ROWS = 5000;

/** The rows of a file as they were read, so that a page can send them back to be saved. */
export type SentRows = {
  readonly fileName: string;
  /** As `ReadTable` says. */
  readonly shift: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly (string | number | null)[] }[];
};

/** A dry run. Lists are cut; their counts are whole. */
export type CheckView = {
  readonly fileName: string;
  /** Its letters were no UTF-8 and were read as GBK. */
  readonly guessed: boolean;
  readonly head: readonly HeadFault[];
  readonly faults: readonly RowFault[];
  readonly faultCount: number;
  /** In so many rows. */
  readonly faultRows: number;
  /** Rows without a fault, and rows that nobody filled in. */
  readonly rows: number;
  readonly empty: number;
  /** Of the rows, those that are on record just so. */
  readonly same: number;
  readonly replaced: readonly (Omit<CheckedRow, "line"> & { readonly branch: Text; readonly was: Pick<OutsideFigure, "value" | "n"> })[];
  readonly replacedCount: number;
  /** What saves it, sent back as it is; null while anything is wrong. */
  readonly sent: string | null;
  /** Names this saving, so that one sent twice is one. */
  readonly key: string;
};

export type FigureRow = OutsideFigure & { readonly branch: Text };

export type ImportRow = {
  readonly id: string;
  readonly at: number;
  readonly by: Text;
  readonly fileName: string;
  readonly rows: number;
  readonly undone: { readonly at: number; readonly by: Text } | null;
  /** The last that stands, and all of it the reader's to undo. */
  readonly undoable: boolean;
};

export type OutsideView = {
  /** Months on record, the latest first; the one shown. */
  readonly months: readonly string[];
  readonly month: string | null;
  readonly figures: readonly FigureRow[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** Null for who only reads. */
  readonly imports: readonly ImportRow[] | null;
};
