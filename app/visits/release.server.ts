import type { Bearer } from "#app/core/access/can.ts";
import { ok, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, isLast, type DeedPost } from "#app/visits/visit/change.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";

/**
 * Puts a visit that somebody took back in the queue, also another's: nobody's leaving keeps it waiting. Whoever had it is
 * told. Put back twice is put back once. Refuses `not-found`, `visit-moved-on`, `visit-not-yours`.
 */
export async function releaseVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const released = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ log }) => isLast(log, "released", me),
    step: () => ok({ kind: "released", actor: me.id }),
    async alongside(tx, { visit }) {
      const holderId = visit.standing.reviewerId;
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-put-back", subject: visit.id, detail: { from: holderId } });
      if (holderId === null || holderId === me.id) return;
      const by = await tx.person.findUniqueOrThrow({ where: { id: me.id }, select: { nameZh: true, nameEn: true } });
      const notice = { kind: "visit-put-back", visitId: visit.id, place: placeOf(visit.branch).name, by: { zh: by.nameZh, en: by.nameEn } } as const;
      await tell(services, tx, [{ personId: holderId, key: `visit-put-back:${visit.id}:${visit.head.seq}`, notice }]);
    },
  });
  return released.ok ? ok({ visitId: post.visitId }) : released;
}
