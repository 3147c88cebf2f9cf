import type { Bearer } from "#app/core/access/can.ts";
import { keptAtVisit } from "#app/core/figures/visit.ts";
import { ok, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import { lastAppealDay } from "#app/core/visit/policy.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { writeObservation, type NewObservation } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mendActions } from "#app/visits/action/mend.server.ts";
import { isForReview } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/**
 * Lets the branch see an approved visit, and standings count it unless it is excluded, in one transaction. Published twice is published once.
 * Refuses `not-found`, `visit-moved-on`, `visit-not-yours`.
 */
export async function publishVisit(services: Services, me: Bearer, post: DeedPost): Promise<Result<{ visitId: string }>> {
  const { visits } = await currentPolicy(services);
  const published = await changeVisit(services, me, post, {
    concerns: (visit) => isForReview(me, visit),
    isDone: ({ life }) => SHOWN.includes(life.standing.state),
    step(_tx, { life, now }) {
      const appealUntil = lastAppealDay(visits, dayOf(now, services.env.bankTz));
      return ok({ kind: "published", actor: me.id, score: scoreIn(life), appealUntil });
    },
    async alongside(tx, { life, visit, content }) {
      await observe(services, tx, content, life);
      await mendActions(services, tx, { life, visit, content });
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-published", subject: visit.id });
    },
  });
  return published.ok ? ok({ visitId: post.visitId }) : published;
}

/** Puts a published visit where standings look, unless it is to count in none. */
export async function observe(services: Pick<Services, "ids" | "clock">, tx: Tx, content: PinnedForm, life: VisitLife): Promise<void> {
  if (life.excluded === null) await writeObservation(services, tx, observationOf(content, life));
}

/** What a published visit is observed as, with its score as it stands. */
export function observationOf({ slug, form }: PinnedForm, life: VisitLife): NewObservation & { kind: "visit" } {
  const { planned, appointment, period, publishedAt: at } = life;
  if (at === null || period === null) throw new Error(`Visit ${planned.visit} is not published`);
  const { visit: sourceId, form: contentHash, branch: branchId } = planned;
  const { evaluator: evaluatorId } = appointment;
  const score = scoreIn(life);
  return { kind: "visit", sourceId, slug, contentHash, branchId, evaluatorId, period, at, score, standards: keptAtVisit(form, score) };
}

function scoreIn({ score, planned }: VisitLife) {
  if (!score) throw new Error(`Visit ${planned.visit} was never submitted`);
  return score;
}
