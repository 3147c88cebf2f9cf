import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { CLOCK, COMING } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { changeVisit } from "#app/visits/visit/change.server.ts";
import { tellOver, tellTrouble } from "#app/visits/visit/tell.server.ts";

/** Who acts when nobody does; has no rights but those the machine gives the clock. */
const clock: Bearer = { id: CLOCK, grants: [] };

/**
 * Ends a visit that nobody began, from the day after its last day on. Refuses `not-found`, `visit-moved-on`, and
 * `visit-not-timely` while it may still be made.
 */
export async function expireVisit(services: Services, visitId: string): Promise<Result<{ visitId: string }>> {
  const expired = await changeVisit(services, clock, { visitId }, {
    concerns: () => true,
    isDone: ({ life }) => life.standing.state === "expired",
    step: (_tx, { life, now }) => (isPast(services, life.appointment.dueOn, now) || !COMING.includes(life.standing.state) ? ok({ kind: "expired", actor: CLOCK }) : refuse("visit-not-timely")),
    async alongside(tx, { visit }) {
      const { state, evaluatorId } = visit.standing;
      const whom = { visit, evaluatorId };
      // Who only was to be asked, or had said no, never had it.
      if (state === "offered" || state === "accepted") await tellOver(services, tx, whom, "expired", visit.head.seq + 1);
      await tellTrouble(services, tx, whom, "expired", visit.head.seq + 1);
    },
  });
  return expired.ok ? ok({ visitId }) : expired;
}

/**
 * Makes a published visit final once nobody may appeal any more. Refuses `not-found`, `visit-moved-on`, and
 * `visit-not-timely` while it may be appealed and where no such day was ever set.
 */
export async function closeVisit(services: Services, visitId: string): Promise<Result<{ visitId: string }>> {
  const closed = await changeVisit(services, clock, { visitId }, {
    concerns: () => true,
    isDone: ({ life }) => life.standing.state === "final",
    step(_tx, { life, now }) {
      const { state } = life.standing;
      const due = life.appealUntil !== null && isPast(services, life.appealUntil, now);
      return due || state !== "published" ? ok({ kind: "closed", actor: CLOCK }) : refuse("visit-not-timely");
    },
  });
  return closed.ok ? ok({ visitId }) : closed;
}

function isPast({ env }: Services, day: string, now: number): boolean {
  return day < dayOf(now, env.bankTz);
}
