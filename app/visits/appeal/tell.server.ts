import type { Tx } from "#app/platform/db/database.ts";
import { tell, type ToTell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Scene } from "#app/visits/visit/change.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";

/**
 * Tells what became of an appeal: whoever appealed, with the month and nothing finer; the reviewers whose score it was;
 * and the evaluator, where it was restated.
 */
export async function tellSettled(services: Services, tx: Tx, { visit, life }: Pick<Scene, "visit" | "life">): Promise<void> {
  const { appeal, standing, period, formerScore } = life;
  if (!appeal?.outcome || period === null) return;
  const about = { visitId: visit.id, place: placeOf(visit.branch).name } as const;
  const { outcome } = appeal;
  const present = new Set((await tx.person.findMany({ where: { id: { in: [appeal.by, ...[standing.reviewerId, standing.firstReviewerId].flatMap((id) => id ?? [])] }, leftAt: null }, select: { id: true } })).map(({ id }) => id));
  const key = (of: string, id: string) => `visit-settled:${visit.id}:${of}:${id}`;
  const notices: ToTell[] = [];
  if (present.has(appeal.by)) notices.push({ personId: appeal.by, key: key("place", appeal.by), notice: { kind: "visit-appeal-settled", month: period, outcome, ...about } });
  for (const id of new Set([standing.reviewerId, standing.firstReviewerId])) {
    if (id !== null && present.has(id)) notices.push({ personId: id, key: key("reviewer", id), notice: { kind: "visit-appeal-decided", outcome, ...about } });
  }
  if (formerScore !== null) notices.push({ personId: standing.evaluatorId, key: key("evaluator", standing.evaluatorId), notice: { kind: "visit-restated", ...about } });
  await tell(services, tx, notices);
}
