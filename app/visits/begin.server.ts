import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";
import type { VisitStep } from "#app/core/visit/event.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { changeVisit } from "#app/visits/visit/change.server.ts";

/**
 * The evaluator has arrived: the day of the visit and the month it counts in are those of this moment. Begun twice is
 * begun once. Refuses `not-found`.
 * @param deviceAt the device's own clock, ms since the epoch; null where it said nothing
 */
export async function beginVisit(services: Services, me: Bearer, visitId: string, deviceAt: number | null = null): Promise<Result<{ visitId: string }>> {
  const begun = await changeVisit(services, me, { visitId }, {
    concerns: (visit) => isOwn(me, visit),
    isDone: ({ life }) => life.startedAt !== null,
    step: (_tx, { now }) => ok(begunStep(me.id, now, services.env.bankTz, deviceAt)),
  });
  return begun.ok ? ok({ visitId }) : begun;
}

/** @param at ms since the epoch; @param timeZone the bank's; @param deviceAt as above */
export function begunStep(actor: string, at: number, timeZone: string, deviceAt: number | null = null): VisitStep {
  const begun = { kind: "begun", actor, visitedOn: dayOf(at, timeZone), period: monthOf(at, timeZone) } as const;
  return deviceAt === null ? begun : { ...begun, device: { at: deviceAt } };
}
