import type { BoardKind, Provisional, Row } from "#app/core/standings/board.ts";
import { explain } from "#app/core/standings/explain.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { allSites, namesOf } from "#app/standings/reading/names.server.ts";
import { openBoard } from "#app/standings/reading/open.server.ts";
import { presentQuarter } from "#app/standings/reading/quarters.server.ts";
import { knowsSeverity, opens, seesBoards, type Reader } from "#app/standings/reading/reader.ts";
import { titlesOf } from "#app/standings/reading/titles.server.ts";
import { measuresOf, type Filters } from "#app/standings/view/filters.ts";
import { benchmarksOf, provisionalView, rowView } from "#app/standings/view/make/board.ts";
import { lineRights, linesOf, stepsOf } from "#app/standings/view/make/standing.ts";
import { subjectMaker, type SubjectMaker } from "#app/standings/view/make/subjects.ts";
import type { StandingView } from "#app/standings/view/standing.ts";

/**
 * Why one subject stands where it stands. Refuses `not-found` where nobody of that id is on this board, and where
 * the reader may not open the row, which must look the same.
 */
export async function standingView(services: Services, me: Reader, kind: BoardKind, id: string, filters: Filters): Promise<Result<StandingView>> {
  if (!seesBoards(me)) return refuse("not-found");
  const quarter = filters.quarter ?? presentQuarter(services);
  const opened = await openBoard(services, kind, quarter, filters.measure);
  const { board, fit, observations, policy, placed } = opened;
  const entry = board.rows.find(({ subject }) => subject === id) ?? board.provisional.find(({ subject }) => subject === id);
  const place = placed(id);
  const reason = explain(fit, observations, id);
  if (!entry || !reason || !opens(me, kind, place)) return refuse("not-found");
  const sites = await allSites(services);
  const make = subjectMaker(me, kind, placed, await namesOf(services, kind, [id], sites));
  const subject = make(id);
  const severity = kind === "branches" && knowsSeverity(me, place);
  const ranked = "place" in entry;
  const rights = lineRights(kind, { ranked, own: subject.own, knowsSeverity: severity });
  return ok({
    kind,
    subject,
    quarter,
    measure: filters.measure,
    measures: measuresOf(kind),
    standing: standingOf(entry, make),
    ranked: board.rows.length,
    benchmarks: benchmarksOf(board),
    lines: linesOf(reason, rights, await titlesOf(services, kind)),
    steps: ranked ? stepsOf(reason) : null,
    showsSeverity: severity && ranked,
    distinguishable: board.distinguishable,
    assumedError: fit.errorAssumed ? policy.assumedError : null,
  });
}

function standingOf(entry: Row | Provisional, make: SubjectMaker): StandingView["standing"] {
  return "place" in entry ? { state: "ranked", row: rowView(entry, make) } : { state: "provisional", row: provisionalView(entry, make) };
}
