import type { Bearer } from "#app/core/access/can.ts";
import type { Grant } from "#app/core/access/grant.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { CLOCK } from "#app/core/visit/visit.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mayReviewFirst } from "#app/visits/visit/access.ts";
import { alarmReviewers } from "#app/visits/visit/alarm.server.ts";
import { changeVisit } from "#app/visits/visit/change.server.ts";
import type { Visit } from "#app/visits/visit/row.server.ts";

/** Who acts when nobody does; has no rights but those the machine gives the clock. */
const clock: Bearer = { id: CLOCK, grants: [] };

/**
 * Hands a firm's submitted visit to the bank where nobody of the firm may review it first: everybody who could has left,
 * or made it or its twin themselves. The log says why, and a critical item that failed alarms the bank. Handed over twice
 * it is handed over once. Refuses `not-found`, `visit-moved-on`, `visit-not-yours` (no firm's), and `visit-not-timely` while somebody
 * of the firm may review it.
 */
export async function handOver(services: Services, visitId: string): Promise<Result<{ visitId: string }>> {
  const handed = await changeVisit(services, clock, { visitId }, {
    concerns: () => true,
    isDone: ({ life }) => life.standing.state === "passed-on",
    step: async (tx, { visit }) => ((await hasFirstReviewer(tx, visit)) ? refuse("visit-not-timely") : ok({ kind: "passed", actor: CLOCK, cause: "no-first-reviewer" })),
    async alongside(tx, scene) {
      await alarmReviewers(services, tx, scene);
      await appendAudit(services, tx, { actorId: null, deed: "visit-passed-on", subject: visitId, detail: { cause: "no-first-reviewer" } });
    },
  });
  return handed.ok ? ok({ visitId }) : handed;
}

/** Is there anybody at work who may review it for its firm? */
async function hasFirstReviewer(tx: Tx, { standing, twin }: Pick<Visit, "standing" | "twin">): Promise<boolean> {
  const { firmId, evaluatorId } = standing;
  if (firmId === null) return false;
  const rows = await tx.person.findMany({
    where: { firmId, leftAt: null, id: { notIn: [evaluatorId, ...(twin ? [twin.evaluatorId] : [])] } },
    select: { id: true, firmId: true, grants: { select: { role: true, scope: true, scopeId: true } } },
  });
  // Only the people room writes grants, and only coherent ones.
  return rows.some((row) => mayReviewFirst({ ...row, grants: row.grants as Grant[] }, firmId));
}
