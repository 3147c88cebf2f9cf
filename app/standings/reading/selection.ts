import type { Board, BoardKind, Provisional, Row } from "#app/core/standings/board.ts";
import { holdsOffice, isOwn, reads, seesBranch, type Placed, type Reader } from "#app/standings/reading/reader.ts";
import type { Filters } from "#app/standings/view/filters.ts";

export type Selection = {
  readonly reach: "wide" | "near";
  /** By place, as on the whole board. */
  readonly rows: readonly Row[];
  readonly provisional: readonly Provisional[];
  /** The reader's own entry, whatever the filters leave of the rest. */
  readonly own: Row | Provisional | null;
};

/** Which entries of a board a reader sees: those of the office held, the own one, and its neighbours on either side. */
export function selectEntries(
  me: Reader,
  kind: BoardKind,
  board: Board,
  placed: (subject: string) => Placed,
  filters: Filters,
  neighbours: number,
): Selection {
  const sees = (subject: string) => (kind === "people" ? reads(me, placed(subject)) : seesBranch(me, placed(subject)));
  const own = (subject: string) => isOwn(me, kind, subject);
  const fits = (subject: string) => fitsFilters(placed(subject), filters);
  const at = board.rows.findIndex(({ subject }) => own(subject));
  const near = (index: number) => at >= 0 && Math.abs(index - at) <= neighbours;
  return {
    reach: kind === "branches" || holdsOffice(me) ? "wide" : "near",
    rows: board.rows.filter(({ subject }, index) => (sees(subject) || near(index)) && fits(subject)),
    provisional: board.provisional.filter(({ subject }) => (sees(subject) || own(subject)) && fits(subject)),
    own: board.rows[at] ?? board.provisional.find(({ subject }) => own(subject)) ?? null,
  };
}

function fitsFilters({ regionId, branchId, post }: Placed, { region, branch, post: asked }: Filters): boolean {
  return (region === null || region === regionId) && (branch === null || branch === branchId) && (asked === null || asked === post);
}
