import type { BoardKind, Measure, Share } from "#app/core/standings/board.ts";

/**
 * One subject on one board as a snapshot keeps it for good. All numbers are whole, so that both databases and any
 * machine give the same bytes: scores in thousandths of a point, chances in ten-thousandths. It names by id only.
 */
export type FrozenRow = {
  readonly board: BoardKind;
  readonly measure: Measure;
  /** The person, branch, region or post. */
  readonly subject: string;
  /** Where a person belonged and what they worked as when the period was frozen; of a branch its region. Null of others. */
  readonly branch: string | null;
  readonly region: string | null;
  readonly post: string | null;
  /** Observations, evaluators among them, and results that crossed a red line. */
  readonly n: number;
  readonly evaluators: number;
  readonly failures: number;
  /** The estimate that is ranked and its posterior standard deviation; null of a provisional subject of which nothing is known. */
  readonly value: number | null;
  readonly sd: number | null;
  /** How far the estimate follows the subject's own results, ten-thousandths; null where it has no meaning (teams). */
  readonly weight: number | null;
  /** Place, 1 best, and its 90% interval; all three null of a provisional subject. */
  readonly place: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  /** Probabilities of the top 10, 25 and 50%; zeros of a provisional subject. */
  readonly chances: Readonly<Record<Share, number>>;
  readonly band: Share | null;
};
