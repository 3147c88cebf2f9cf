import type { Form } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import type { Finding } from "#app/core/practice/finding.ts";
import { failedItems } from "#app/core/visit/relapse.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** How long a finding says something about a branch. */
const SINCE_DAYS = 180;
const DAY_MS = 24 * 3600_000;

/**
 * What visits published lately found wanting at a branch: the standards of their failed items, each once a visit. Empty
 * for whoever has no branch. Of a visit not published nothing is read, and of the others no evaluator, day or answer: what a
 * branch's own pages tell, and less.
 */
export async function branchFindings(services: Services, branchId: string | null): Promise<Finding[]> {
  if (branchId === null) return [];
  const rows = await services.db.visit.findMany({
    where: { branchId, state: { in: [...SHOWN] }, publishedAt: { gt: new Date(services.clock.now() - SINCE_DAYS * DAY_MS) } },
    orderBy: [{ publishedAt: "asc" }, { headHash: "asc" }],
    select: { formHash: true, factsHash: true, publishedAt: true, score: true },
  });
  const findings: Finding[] = [];
  for (const { publishedAt, score, ...pins } of rows) {
    if (publishedAt === null || score === null) throw new Error("A visit is published without a score");
    const form = await toldForm(services, pins);
    // This room alone writes it, from a VisitScore; `replay` proves that it still is that one.
    const failed = failedStandards(form, JSON.parse(score) as VisitScore);
    for (const [standard, critical] of failed) findings.push({ standard, at: publishedAt.getTime(), visitTitle: form.title, failed: critical });
  }
  return findings;
}

/** The standards of the items that failed; true where one of those was critical. */
function failedStandards(form: Form, score: VisitScore): ReadonlyMap<string, boolean> {
  const cited = new Map(itemsOf(form).map(({ id, standards }) => [id, standards]));
  const failed = new Map<string, boolean>();
  for (const item of failedItems(score)) {
    for (const standard of cited.get(item) ?? []) failed.set(standard, failed.get(standard) === true || score.criticals.includes(item));
  }
  return failed;
}
