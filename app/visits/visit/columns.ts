import { canonicalJson } from "#app/core/text/canonical.ts";
import type { VisitLife } from "#app/core/visit/life.ts";

/** What the row of a visit caches of its log; `replay` compares with the same. */
export function columnsOf(life: VisitLife) {
  const { standing, score, appointment } = life;
  return {
    state: standing.state,
    evaluatorId: standing.evaluatorId,
    firmId: standing.firmId,
    offers: standing.offers,
    reviewerId: standing.reviewerId,
    firstReviewerId: standing.firstReviewerId,
    hearerId: standing.hearerId,
    dueOn: appointment.dueOn,
    plannedOn: appointment.on,
    band: appointment.band,
    endedAt: dateOf(life.endedAt),
    appealUntil: life.appealUntil,
    outcome: life.appeal?.outcome ?? null,
    excluded: life.excluded !== null,
    startedAt: dateOf(life.startedAt),
    submittedAt: dateOf(life.submittedAt),
    publishedAt: dateOf(life.publishedAt),
    visitedOn: life.visitedOn,
    period: life.period,
    score: score && canonicalJson(score),
    total: score?.total ?? null,
    failed: score?.failed ?? null,
  };
}

/** What was said when it was planned and never changes. */
export function planColumnsOf({ planned, plannedAt }: VisitLife) {
  const { visit: id, branch: branchId, form: formHash, mode, campaign: campaignId = null, twin: twinId = null, revisitOf: revisitOfId = null } = planned;
  return { id, branchId, formHash, mode, campaignId, twinId, revisitOfId, plannedAt: new Date(plannedAt) };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
