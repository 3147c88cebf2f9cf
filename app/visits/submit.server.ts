import type { Bearer } from "#app/core/access/can.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { COMING, type VisitState } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EDITABLE } from "#app/visits/save.server.ts";
import { handOver } from "#app/visits/hand-over.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { alarmReviewers } from "#app/visits/visit/alarm.server.ts";
import { answersOf, keepTapped, readAnswers } from "#app/visits/visit/answers.server.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/** Not handed in: it may be yet, or ended before. */
const OPEN: readonly VisitState[] = [...COMING, ...EDITABLE, "cancelled", "expired", "void"];

/**
 * Hands a visit in with all its answers as the server has them, hidden items' too, once however often it is posted. A
 * critical item that failed alarms its reviewers at once. One of a firm that has nobody to review it first goes to the bank.
 * Refuses `not-found`, `visit-moved-on`, and `visit-incomplete` with `items` (ids, comma between) and `count`.
 */
export async function submitVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const submitted = await changeVisit(services, me, post, {
    concerns: (visit) => isOwn(me, visit),
    isDone: ({ life }) => !OPEN.includes(life.standing.state),
    async step(tx, { visit, content }) {
      const answers = answersOf(await readAnswers(tx, visit.id, content.form));
      const missing = EDITABLE.includes(visit.standing.state) ? missingItems(content.form, answers) : [];
      if (missing.length > 0) return refuse("visit-incomplete", { items: missing.join(","), count: missing.length });
      return ok({ kind: "submitted", actor: me.id, answers });
    },
    async alongside(tx, scene) {
      await keepTapped(tx, scene.visit.id, scene.content.form, scene.now);
      await alarmReviewers(services, tx, scene);
    },
  });
  if (!submitted.ok) return submitted;
  // Should it not come to this now, what falls due by the clock does it later.
  if (submitted.value.standing.firmId !== null) await handOver(services, post.visitId);
  return ok({ visitId: post.visitId });
}
