import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { hadPart } from "#app/visits/appeal/hearers.server.ts";
import { isForHearing } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/**
 * A reviewer who had no part in the score takes the appeal, also from another who took it before; then it is scored anew
 * from the beginning. Taken twice by the same it is taken once. Refuses `not-found`, `visit-moved-on`, and
 * `visit-not-yours` (`hadPart`: planned, reviewed or appealed it, or scored it again before and has seen since what was scored first).
 */
export async function hearAppeal(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const heard = await changeVisit(services, me, post, {
    concerns: (visit) => isForHearing(me, visit),
    isDone: ({ life: { standing } }) => standing.state === "appealed" && standing.hearerId === me.id,
    step: (_tx, { log }) => (hadPart(me, log) ? refuse("visit-not-yours") : ok({ kind: "heard", actor: me.id })),
    async alongside(tx, { visit }) {
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-heard", subject: visit.id, detail: { from: visit.standing.hearerId } });
    },
  });
  return heard.ok ? ok({ visitId: post.visitId }) : heard;
}
