import { SHARES, type Share } from "#app/core/standings/board.ts";
import { shareLines } from "#app/core/standings/live/tally.ts";
import type { Benchmark, ProvisionalView, RowView } from "#app/standings/view/board.ts";
import type { SubjectMaker } from "#app/standings/view/make/subjects.ts";
import type { OpenBoard } from "#app/standings/store/open.server.ts";
import type { BoardRow } from "#app/standings/store/read.server.ts";

export function rowView(row: BoardRow & { readonly place: number }, subject: SubjectMaker): RowView {
  const { place, tied, best, worst, depth, n, movement } = row;
  return { ...subject(placedOf(row)), place, tied, best, worst, band: shareIn(row.band), value: -depth, n, movement };
}

export function provisionalView(row: BoardRow, subject: SubjectMaker): ProvisionalView {
  return { ...subject(placedOf(row)), n: row.n, missing: row.missing };
}

/** Whether a row has a place. */
export function isRanked(row: BoardRow): row is BoardRow & { readonly place: number } {
  return row.place !== null;
}

export function placedOf({ subjectId, branchId, regionId, post }: BoardRow) {
  return { id: subjectId, branchId, regionId, post };
}

/** Lines of a board. None where the board cannot tell its subjects apart: a line would be an honour. */
export function benchmarksOf({ fit, tally }: OpenBoard): Benchmark[] {
  if (!fit?.distinguishable) return [];
  return shareLines(tally).map(({ share, places, tenths }) => ({ share, places, value: tenths }));
}

function shareIn(band: number | null): Share | null {
  return SHARES.find((share) => share === band) ?? null;
}
