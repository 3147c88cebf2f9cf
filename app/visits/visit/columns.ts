import { canonicalJson } from "#app/core/text/canonical.ts";
import type { VisitLife } from "#app/core/visit/life.ts";

/** What the row of a visit caches of its log; `replay` compares with the same. */
export function columnsOf(life: VisitLife) {
  const { standing, score } = life;
  return {
    state: standing.state,
    reviewerId: standing.reviewerId,
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
  const { visit: id, branch: branchId, form: formHash, mode, evaluator: evaluatorId, dueOn } = planned;
  return { id, branchId, formHash, mode, evaluatorId, dueOn, plannedAt: new Date(plannedAt) };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
