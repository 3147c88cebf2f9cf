import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { qualifiedFor } from "#app/visits/campaign/qualified.server.ts";
import { isVisitTested } from "#app/visits/qualify/of-visit.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/** The evaluator will go. Accepted twice it is accepted once. Refuses `not-found`, `visit-moved-on`, `test-first` (on its form, and not passed). */
export async function acceptVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const tested = await isVisitTested(services, post.visitId);
  const accepted = await changeVisit(services, me, post, {
    concerns: (visit) => isOwn(me, visit),
    isDone: ({ life }) => life.standing.state === "accepted",
    async step(tx, { visit }) {
      const isQualified = await qualifiedFor(tx, { slug: visit.slug, tested }, [me.id]);
      return isQualified(me.id) ? ok({ kind: "accepted", actor: me.id }) : refuse("test-first");
    },
  });
  return accepted.ok ? ok({ visitId: post.visitId }) : accepted;
}
