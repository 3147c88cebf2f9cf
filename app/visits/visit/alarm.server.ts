import type { Grant } from "#app/core/access/grant.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isNight, tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mayReviewAt, mayReviewFirst } from "#app/visits/visit/access.ts";
import type { Scene } from "#app/visits/visit/change.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";

/** In the hands of the house that made it, where that is an outside firm. */
const AT_FIRM: readonly VisitState[] = ["submitted", "first-review"];

/**
 * Tells those whose turn it is now, at once and by night too, where a critical item failed: a firm's own reviewers while
 * the visit is the firm's, the bank's in whose scope the place is once it is theirs. Nobody who made it or its twin.
 * @param but who caused it themselves, by id
 */
export async function alarmReviewers(services: Services, tx: Tx, { visit, life }: Pick<Scene, "visit" | "life">, but: string | null = null): Promise<void> {
  if (!life.score?.failed) return;
  const { visit: visitId } = life.planned;
  const notice = { kind: "visit-alarm", visitId, place: placeOf(visit.branch).name, count: life.score.criticals.length, night: isNight(services) } as const;
  const people = (await reviewersOf(tx, { visit, life })).filter((id) => id !== but);
  const key = (personId: string) => `visit-alarm:${visitId}:${visit.head.seq}:${personId}`;
  await tell(services, tx, people.map((personId) => ({ personId, key: key(personId), notice, atOnce: true })));
}

async function reviewersOf(tx: Tx, { visit, life: { standing } }: Pick<Scene, "visit" | "life">): Promise<string[]> {
  const rows = await tx.person.findMany({
    where: { leftAt: null, grants: { some: { role: "reviewer" } } },
    orderBy: { id: "asc" },
    select: { id: true, branchId: true, firmId: true, grants: { select: { role: true, scope: true, scopeId: true } } },
  });
  const made = [standing.evaluatorId, visit.twin?.evaluatorId];
  const atFirm = standing.firmId !== null && AT_FIRM.includes(standing.state);
  return rows.flatMap((row) => {
    // Only the people room writes grants, and only coherent ones.
    const person = { ...row, grants: row.grants as Grant[] };
    const reviews = atFirm ? mayReviewFirst(person, standing.firmId) : mayReviewAt(person, visit.branch);
    return reviews && !made.includes(row.id) ? [row.id] : [];
  });
}
