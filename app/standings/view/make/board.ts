import type { Board, Provisional, Row } from "#app/core/standings/board.ts";
import { SHARES } from "#app/core/standings/board.ts";
import { toTenths } from "#app/core/tenths.ts";
import type { Benchmark, ProvisionalView, RowView } from "#app/standings/view/board.ts";
import type { SubjectMaker } from "#app/standings/view/make/subjects.ts";

/** So many rows stand on one page of a board. */
export const PAGE_ROWS = 100;

/** The rows of a page, from 1; a page that is not there is the last one. */
export function pageOf<T>(rows: readonly T[], asked: number): { page: number; pages: number; rows: readonly T[] } {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const page = Math.min(asked, pages);
  return { page, pages, rows: rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS) };
}

export function rowView(row: Row, subject: SubjectMaker): RowView {
  const { place, tied, best, worst, band, movement, estimate } = row;
  return { ...subject(row.subject), place, tied, best, worst, band, value: toTenths(estimate.value), n: estimate.n, movement };
}

/**
 * How many more results are needed at least. One more evaluator needs one more visit, so the two are not told apart:
 * that the same evaluator made all visits is nothing a branch should learn.
 */
export function provisionalView({ subject, n, missing }: Provisional, make: SubjectMaker): ProvisionalView {
  return { ...make(subject), n, missing: Math.max(missing.observations, missing.evaluators) };
}

/** Lines of a board. None where the board cannot tell its subjects apart: a line would be an honour. */
export function benchmarksOf({ rows, benchmarks, distinguishable }: Board): Benchmark[] {
  if (!distinguishable) return [];
  return SHARES.flatMap((share) => {
    const value = benchmarks[share];
    return value === undefined ? [] : [{ share, places: Math.floor((rows.length * share) / 100), value: toTenths(value) }];
  });
}
