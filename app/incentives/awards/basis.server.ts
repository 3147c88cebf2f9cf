import type { Standings } from "#app/core/incentives/award/award.ts";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { periodBefore } from "#app/core/standings/period/calendar.ts";
import type { Services } from "#app/platform/services.server.ts";
import { allRows, countingSnapshot } from "#app/platform/snapshots/read.server.ts";

/** What a rule is applied to, by ids: a snapshot, and of improvement the one of the period before. */
export type Basis = { readonly snapshotId: string; readonly edition: number; readonly beforeId: string | null };

/** The snapshots that count now. Refuses `period-not-frozen`. */
export async function basisOf(services: Pick<Services, "db">, { way }: Rule, periodKey: string): Promise<Result<Basis>> {
  const snapshot = await countingSnapshot(services, periodKey);
  if (snapshot === null) return refuse("period-not-frozen");
  const before = way.by === "improvement" ? await countingSnapshot(services, periodBefore(periodKey)) : null;
  return ok({ snapshotId: snapshot.id, edition: snapshot.number, beforeId: before?.id ?? null });
}

/** The rows a rule looks at. Refuses `not-found` where the snapshot has no such board. */
export async function standingsOn(services: Pick<Services, "db">, { of }: Rule, { snapshotId, beforeId }: Basis): Promise<Result<Standings>> {
  const about = { kind: of.board, measure: of.measure };
  const board = await services.db.snapshotBoard.findUnique({ where: { snapshotId_board_measure: { snapshotId, board: about.kind, measure: about.measure } } });
  if (board === null) return refuse("not-found");
  const rows = await allRows(services, snapshotId, about);
  const before = beforeId === null ? null : await allRows(services, beforeId, about);
  return ok({ rows, distinguishable: board.distinguishable, before });
}
