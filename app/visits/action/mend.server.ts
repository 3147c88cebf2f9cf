import { proofAfter, verdictOf, type Proof, type ProofStep, type ProofVisit } from "#app/core/visit/relapse.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { aboutAction, concernedBy, tellOf, type Told } from "#app/visits/action/tell.server.ts";
import type { Scene } from "#app/visits/visit/change.server.ts";

const PROOF = { select: { id: true, startedAt: true } } as const;

/**
 * Hears what a published visit says of the plans of its place: the same item passed closes a plan, failed again keeps it
 * open, and failed after it was closed is a relapse. Nothing else ever closes one. In the transaction that publishes
 * the visit, and again in the one that restates its score. A visit that counts in no standing proves nothing, nor does the
 * twin of the visit that found it, made at the same time.
 */
export async function mendActions(services: Services, tx: Tx, { visit, life, content }: Pick<Scene, "visit" | "life" | "content">): Promise<void> {
  const { score, startedAt: at, period, planned } = life;
  if (score === null || at === null || period === null || life.excluded !== null) return;
  const { twin = null } = planned;
  const plans = await tx.actionPlan.findMany({
    where: { branchId: visit.branch.id, slug: visit.slug, cancelledAt: null, visitId: { not: visit.id } },
    include: { visit: { select: { id: true, startedAt: true, twinId: true } }, failed: PROOF, closedBy: PROOF, relapse: PROOF },
    orderBy: { id: "asc" },
  });
  for (const plan of plans) {
    if (twin !== null && plan.visit.twinId === twin) continue;
    const before: Proof = {
      found: proofVisit(plan.visit),
      done: plan.doneAt !== null,
      failed: plan.failed && proofVisit(plan.failed),
      closed: plan.closedBy && proofVisit(plan.closedBy),
      relapse: plan.relapse && proofVisit(plan.relapse),
    };
    const step = proofAfter(before, { id: visit.id, at }, verdictOf(plan, content.form, score));
    if (step.proof === before) continue;
    await store(services, tx, plan, step.proof);
    if (step.told) await say(services, tx, plan, { visitId: visit.id, month: period, outcome: step.told });
  }
}

function proofVisit({ id, startedAt }: { id: string; startedAt: Date | null }): ProofVisit {
  return { id, at: startedAt?.getTime() ?? 0 };
}

type Times = { id: string; doneAt: Date | null; closedAt: Date | null; relapsedAt: Date | null };

async function store({ clock }: Services, tx: Tx, { id, doneAt, closedAt, relapsedAt }: Times, { done, failed, closed, relapse }: Proof): Promise<void> {
  const now = new Date(clock.now());
  await tx.actionPlan.update({
    where: { id },
    data: {
      doneAt: done ? doneAt : null,
      failedId: failed?.id ?? null,
      closedById: closed?.id ?? null,
      closedAt: closed && (closedAt ?? now),
      relapseId: relapse?.id ?? null,
      relapsedAt: relapse && (relapsedAt ?? now),
    },
    select: { id: true },
  });
}

type Word = { readonly visitId: string; readonly month: string; readonly outcome: NonNullable<ProofStep["told"]> };

async function say(services: Services, tx: Tx, plan: Told, { visitId, month, outcome }: Word): Promise<void> {
  const people = await concernedBy(tx, plan, null);
  await tellOf(services, tx, people, `${plan.id}:${outcome}:${visitId}`, { kind: "action-proved", outcome, month, ...aboutAction(plan) });
}
