import type { Bearer } from "#app/core/access/can.ts";
import type { Grant } from "#app/core/access/grant.ts";
import { openDeeds } from "#app/core/visit/machine.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { actorOf, isForHearing } from "#app/visits/visit/access.ts";
import type { Scene } from "#app/visits/visit/change.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";

/** Tells everybody who may hear an appeal that there is one. */
export async function tellHearers(services: Services, tx: Tx, scene: Pick<Scene, "visit" | "life">): Promise<void> {
  const { visit } = scene;
  const notice = { kind: "visit-appealed", visitId: visit.id, place: placeOf(visit.branch).name } as const;
  const people = await reviewers(tx);
  const told = people.filter((person) => mayHear(person, scene));
  await tell(services, tx, told.map(({ id }) => ({ personId: id, key: `visit-appealed:${visit.id}:${id}`, notice })));
}

/** Nobody hears what they made, reviewed, or appealed themselves. */
export function mayHear(me: Bearer, { visit, life }: Pick<Scene, "visit" | "life">): boolean {
  return isForHearing(me, visit) && life.appeal?.by !== me.id && openDeeds(life.standing, actorOf(me, visit)).includes("hear");
}

async function reviewers(tx: Tx): Promise<Bearer[]> {
  const rows = await tx.person.findMany({
    where: { leftAt: null, firmId: null, grants: { some: { role: "reviewer" } } },
    orderBy: { id: "asc" },
    select: { id: true, branchId: true, firmId: true, grants: { select: { role: true, scope: true, scopeId: true } } },
  });
  // Only the people room writes grants, and only coherent ones.
  return rows.map((row) => ({ ...row, grants: row.grants as Grant[] }));
}
