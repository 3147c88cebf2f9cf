import type { BoardKind, Reason } from "#app/core/standings/board.ts";
import { makingOf, measuresOf } from "#app/core/standings/measures.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { makerFor } from "#app/standings/board.server.ts";
import { eventsOf } from "#app/standings/reading/events.server.ts";
import { knowsSeverity, opens, seesBoards, type Reader } from "#app/standings/reading/reader.ts";
import { presentQuarter } from "#app/standings/reading/spans.server.ts";
import { teamView } from "#app/standings/reading/team.server.ts";
import { titlesOf } from "#app/standings/reading/titles.server.ts";
import { modelOf } from "#app/standings/store/kept.server.ts";
import { openBoard, type OpenBoard } from "#app/standings/store/open.server.ts";
import { readRow, reasonOf, type BoardRow } from "#app/standings/store/read.server.ts";
import type { Filters } from "#app/standings/view/filters.ts";
import { benchmarksOf, isRanked, placedOf, provisionalView, rowView } from "#app/standings/view/make/board.ts";
import { lineRights, linesOf, stepsOf } from "#app/standings/view/make/standing.ts";
import type { StandingView } from "#app/standings/view/standing.ts";

/**
 * Why one subject stands where it stands. Refuses `not-found` where nobody of that id is on this board, and where
 * the reader may not open the row, which must look the same.
 */
export async function standingView(services: Services, me: Reader, kind: BoardKind, id: string, filters: Filters): Promise<Result<StandingView>> {
  if (!seesBoards(me)) return refuse("not-found");
  const span = filters.span ?? presentQuarter(services);
  const open = await openBoard(services, { kind, span, measure: filters.measure });
  const row = open && (await readRow(services, open, id));
  if (!open || !row || !opens(me, kind, placedOf(row))) return refuse("not-found");
  const make = await makerFor(services, me, kind, [row]);
  const results = makingOf(open.key).from === "results";
  return ok({
    kind,
    subject: make(placedOf(row)),
    span,
    measure: filters.measure,
    measures: measuresOf(kind),
    standing: isRanked(row) ? { state: "ranked", row: rowView(row, make) } : { state: "provisional", row: provisionalView(row, make) },
    ranked: open.tally.size,
    benchmarks: benchmarksOf(open),
    distinguishable: open.fit?.distinguishable ?? true,
    events: results ? await eventsOf(services, open, id) : [],
    ...(results ? await ofResults(services, me, open, row) : { ...NO_RESULTS, team: await teamView(services, me, open, row) }),
  });
}

const NO_RESULTS = { lines: [], steps: null, showsSeverity: false, assumedError: null } as const;

type Made = Pick<StandingView, "lines" | "steps" | "team" | "showsSeverity" | "assumedError">;

async function ofResults(services: Services, me: Reader, open: OpenBoard, row: BoardRow): Promise<Made> {
  const { kind } = open.key;
  const reason = await reasonOf(services, open, row.subjectId);
  if (reason === null || open.fit === null) return { ...NO_RESULTS, team: null };
  const severity = kind === "branches" && knowsSeverity(me, placedOf(row));
  const ranked = row.place !== null;
  const own = kind === "people" ? row.subjectId === me.id : row.subjectId === me.branchId;
  const rights = lineRights(kind, { ranked, own, knowsSeverity: severity });
  return {
    lines: linesOf(reason, rights, await titlesOf(services, kind)),
    steps: ranked ? stepsOf(reason) : null,
    team: null,
    showsSeverity: severity && ranked,
    assumedError: assumedIn(open, reason),
  };
}

function assumedIn({ fit, policy }: OpenBoard, { errorAssumed }: Reason): number | null {
  return fit !== null && errorAssumed && modelOf(fit).errorAssumed ? policy.assumedError : null;
}
