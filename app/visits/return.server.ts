import type { Bearer } from "#app/core/access/can.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Remarks } from "#app/core/visit/event.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { MOST_REASON, reasonIn } from "#app/visits/visit/reason.ts";

/** `remarks`: what to mend, by item id; empty ones and those on items the form does not have are dropped. */
export type ReturnPost = DeedPost & { readonly reason: string; readonly remarks?: Remarks };

/**
 * Sends a visit back to its evaluator with the reason. Posted twice it goes back once. Refuses `not-found`,
 * `visit-moved-on`, `visit-not-yours` (another reviewer took it), `reason-missing`, `reason-long`.
 */
export async function returnVisit(services: Services, me: Bearer, post: ReturnPost): Promise<Result<{ visitId: string }>> {
  const said = reasonIn(post.reason);
  if (!said.ok) return said;
  const reason = said.value;
  const returned = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ life: { standing, returned: last } }) =>
      standing.state === "returned" && standing.reviewerId === me.id && last?.reason === reason,
    step: (_tx, { content }) => ok({ kind: "returned", actor: me.id, reason, remarks: fitting(content, post.remarks ?? {}) }),
    async alongside(tx, { visit, life }) {
      const notice = { kind: "visit-returned", visitId: visit.id, place: placeOf(visit.branch).name } as const;
      await tell(services, tx, [{ personId: life.standing.evaluatorId, key: `visit-returned:${visit.id}:${visit.head.seq}`, notice }]);
    },
  });
  return returned.ok ? ok({ visitId: post.visitId }) : returned;
}

function fitting({ form }: PinnedForm, remarks: Remarks): Remarks {
  const said = itemsOf(form).flatMap(({ id }): [string, string][] => {
    const remark = Object.hasOwn(remarks, id) ? (remarks[id] ?? "").trim().slice(0, MOST_REASON) : "";
    return remark === "" ? [] : [[id, remark]];
  });
  return Object.fromEntries(said);
}
