import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { qualifiedFor } from "#app/visits/campaign/qualified.server.ts";
import { isVisitTested } from "#app/visits/qualify/of-visit.server.ts";
import { isForPlanning } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";
import { tellOfOffer } from "#app/visits/visit/tell.server.ts";

/**
 * Asks the evaluator whether they can make a visit that was only planned. Offered twice it is offered once. Refuses
 * `not-found`, `visit-moved-on` and `evaluator-untested` (they have not passed the test on its form).
 */
export async function offerVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const tested = await isVisitTested(services, post.visitId);
  const offered = await changeVisit(services, me, post, {
    concerns: (visit) => isForPlanning(me, visit),
    isDone: ({ life }) => life.standing.state === "offered",
    async step(tx, { visit }) {
      const { evaluatorId } = visit.standing;
      const isQualified = await qualifiedFor(tx, { slug: visit.slug, tested }, [evaluatorId]);
      return isQualified(evaluatorId) ? ok({ kind: "offered", actor: me.id }) : refuse("evaluator-untested");
    },
    async alongside(tx, { visit, life: { appointment, fee } }) {
      await tellOfOffer(services, tx, { visit, evaluatorId: appointment.evaluator }, { dueOn: appointment.dueOn, fee }, visit.head.seq + 1);
    },
  });
  return offered.ok ? ok({ visitId: post.visitId }) : offered;
}
