import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { alarmReviewers } from "#app/visits/visit/alarm.server.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/**
 * The firm's reviewer who took it finds it fit for the bank's. Passed on twice is passed on once. A critical item that
 * failed alarms the bank's reviewers now. Refuses `not-found`, `visit-moved-on`, `visit-not-yours`.
 */
export async function passVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const passed = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ life: { standing } }) => standing.state === "passed-on" && standing.firstReviewerId === me.id,
    step: () => ok({ kind: "passed", actor: me.id }),
    async alongside(tx, scene) {
      await alarmReviewers(services, tx, scene);
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-passed-on", subject: scene.visit.id });
    },
  });
  return passed.ok ? ok({ visitId: post.visitId }) : passed;
}
