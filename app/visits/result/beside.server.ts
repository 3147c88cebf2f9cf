import type { VisitScore } from "#app/core/form/score.ts";
import { toTenths } from "#app/core/tenths.ts";
import { MEASURED, measuredIn, peerMonths, peersOf, type PeerRange } from "#app/core/visit/peers.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Beside } from "#app/visits/view/result.ts";
import { scoreIn } from "#app/visits/visit/published.server.ts";
import type { BranchRow } from "#app/visits/visit/row.server.ts";

/** So many of the place's own earlier visits stand beside a result. */
const PAST = 4;
/** More visits of a region by one form in two quarters than any bank makes. */
const MOST_PEERS = 2000;

type Shown = { readonly branch: BranchRow; readonly slug: string; readonly month: string; readonly score: VisitScore };

/** A visit beside the place's own past and beside other places of its region, all by the same form and counting. */
export async function readBeside({ db }: Services, { branch, slug, month, score }: Shown): Promise<Beside> {
  const counting = { slug, state: { in: [...SHOWN] }, excluded: false };
  const past = await db.visit.findMany({
    where: { ...counting, branchId: branch.id, period: { lt: month } },
    // Within a month in no order that a day could be read from.
    orderBy: [{ period: "desc" }, { headHash: "asc" }],
    take: PAST,
    select: { id: true, period: true, score: true },
  });
  past.reverse();
  const months = peerMonths(month);
  const others = await db.visit.findMany({
    where: { ...counting, branchId: { not: branch.id }, branch: { regionId: branch.regionId }, period: { gte: months.from, lte: months.to } },
    orderBy: { id: "asc" },
    take: MOST_PEERS,
    select: { id: true, branchId: true, score: true },
  });
  const peers = peersOf(others.map((row) => ({ place: row.branchId, score: scoreIn(row) })));
  const scores = past.map(scoreIn);
  const rows = MEASURED.map((what) => {
    const range = peers.get(what);
    return { what, own: told(measuredIn(score, what)), past: scores.map((each) => told(measuredIn(each, what))), peers: range ? toldRange(range) : null };
  });
  return {
    past: past.map(({ id, period }) => ({ visitId: id, month: period ?? "" })),
    peers: months,
    rows: rows.filter(({ own, past: before }) => own !== null || before.some((each) => each !== null)),
  };
}

/** Whole tenths, as everything a branch is told. */
function told(points: number | null): number | null {
  return points === null ? null : toTenths(points) / 10;
}

function toldRange({ median, low, high, places }: PeerRange): PeerRange {
  return { median: toTenths(median) / 10, low: toTenths(low) / 10, high: toTenths(high) / 10, places };
}
