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
export async function tellHearers(services: Services, tx: Tx, scene: Pick<Scene, "visit" | "life" | "log">): Promise<void> {
  const { visit } = scene;
  const notice = { kind: "visit-appealed", visitId: visit.id, place: placeOf(visit.branch).name } as const;
  const people = await reviewers(tx);
  const told = people.filter((person) => person.id !== scene.life.appeal?.by && mayHear(person, scene));
  await tell(services, tx, told.map(({ id }) => ({ personId: id, key: `visit-appealed:${visit.id}:${id}`, notice })));
}

/** Nobody hears what they planned, made, reviewed or appealed themselves. */
export function mayHear(me: Bearer, { visit, life, log }: Pick<Scene, "visit" | "life" | "log">): boolean {
  return isForHearing(me, visit) && !hadPart(me, log) && openDeeds(life.standing, actorOf(me, visit)).includes("hear");
}

/** Whoever did anything to a visit knows who made it or how it was scored; whoever scored it again was shown so. To have taken its appeal alone tells nothing. */
export function hadPart(me: Bearer, log: Scene["log"]): boolean {
  return log.some(({ event }) => event.actor === me.id && event.kind !== "heard");
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
