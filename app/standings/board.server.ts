import type { BoardKind, Measure } from "#app/core/standings/board.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { allSites, namesOf } from "#app/standings/reading/names.server.ts";
import { openBoard, type OpenBoard } from "#app/standings/reading/open.server.ts";
import { whyAbsent } from "#app/standings/reading/own.server.ts";
import { presentQuarter, quartersWith } from "#app/standings/reading/quarters.server.ts";
import { reads, seesBoards, type Reader } from "#app/standings/reading/reader.ts";
import { selectEntries, type Selection } from "#app/standings/reading/selection.ts";
import type { BoardView, OwnView } from "#app/standings/view/board.ts";
import type { Filters } from "#app/standings/view/filters.ts";
import { benchmarksOf, pageOf, provisionalView, rowView } from "#app/standings/view/make/board.ts";
import { choicesOf, mayAsk, sitesFor } from "#app/standings/view/make/choices.ts";
import { subjectMaker, type SubjectMaker } from "#app/standings/view/make/subjects.ts";

/**
 * A board as this reader may see it. Places are always those of the whole board; who sees which rows is said in
 * `reading/reader.ts`. Refuses `not-found` for those who have no board, and for a region or branch that is not theirs.
 */
export async function boardView(services: Services, me: Reader, kind: BoardKind, filters: Filters): Promise<Result<BoardView>> {
  const sites = await allSites(services);
  const offered = sitesFor(me, kind, sites);
  if (!seesBoards(me) || !mayAsk(offered, filters)) return refuse("not-found");
  const present = presentQuarter(services);
  const quarter = filters.quarter ?? present;
  const opened = await openBoard(services, kind, quarter, filters.measure);
  const { board, fit, policy, places, placed } = opened;
  const selection = selectEntries(me, kind, board, placed, filters, policy.neighbours);
  const { page, pages, rows } = pageOf(selection.rows, filters.page);
  const shown = [...rows, ...selection.provisional, ...(selection.own ? [selection.own] : [])].map(({ subject }) => subject);
  const subject = subjectMaker(me, kind, placed, await namesOf(services, kind, shown, sites));
  // What is shown can be chosen, though it may have no results.
  const quarters = [...new Set([quarter, ...(await quartersWith(services, kind))])].sort().reverse();
  return ok({
    kind,
    filters: { ...filters, quarter, page },
    choices: choicesOf(kind, { present, quarters }, offered, kind === "people" ? places.filter((place) => reads(me, place)) : []),
    reach: selection.reach,
    neighbours: policy.neighbours,
    needed: kind === "people" ? policy.people.observations : policy.branches.visits,
    ranked: board.rows.length,
    listed: selection.rows.length,
    pages,
    rows: rows.map((row) => rowView(row, subject)),
    provisional: selection.provisional.map((entry) => provisionalView(entry, subject)),
    benchmarks: benchmarksOf(board),
    distinguishable: board.distinguishable,
    connected: fit.connected,
    own: ownView(selection, subject) ?? (await whyAbsent(services, me, opened)),
    instead: board.rows.length > 0 ? null : await lastRanked(services, opened, filters.measure, quarters),
  });
}

function ownView({ own }: Selection, subject: SubjectMaker): OwnView | null {
  if (own === null) return null;
  return "place" in own ? { state: "ranked", row: rowView(own, subject) } : { state: "provisional", row: provisionalView(own, subject) };
}

/** So many earlier quarters are looked through for one that has places. */
const LOOKED_BACK = 4;

async function lastRanked(services: Services, { kind, quarter }: OpenBoard, measure: Measure, quarters: readonly string[]): Promise<string | null> {
  for (const earlier of quarters.filter((each) => each < quarter).slice(0, LOOKED_BACK)) {
    const { board } = await openBoard(services, kind, earlier, measure);
    if (board.rows.length > 0) return earlier;
  }
  return null;
}
