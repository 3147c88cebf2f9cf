import { isOverturned, proofAfter, verdictOf, type Proof, type ProofStep, type ProofVisit } from "#app/core/visit/relapse.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { aboutAction, concernedBy, tellOf, type Told } from "#app/visits/action/tell.server.ts";
import type { Scene } from "#app/visits/visit/change.server.ts";
import { scoreIn } from "#app/visits/visit/published.server.ts";

const PROOF = { select: { id: true, startedAt: true } } as const;

/**
 * Hears what a published visit says of the plans of its place: the same item passed closes a plan, failed again keeps it
 * open, and failed after it was closed is a relapse. One whose finding an appeal overturned ends by itself, unless a later
 * visit saw it fail too. Nothing else ever closes one. In the transaction that publishes
 * the visit, and again in the one that restates its score. A visit that counts in no standing proves nothing, nor does the
 * twin of the visit that found it, made at the same time.
 */
export async function mendActions(services: Services, tx: Tx, { visit, life, content }: Pick<Scene, "visit" | "life" | "content">): Promise<void> {
  const { score, startedAt: at, period: month, planned } = life;
  if (score === null || at === null || month === null) return;
  const { twin = null } = planned;
  for (const plan of await plansOf(tx, visit)) {
    const before = proofOf(plan);
    const found = plan.visitId === visit.id;
    const silent = life.excluded !== null || (twin !== null && plan.visit.twinId === twin);
    const step = found || silent ? { proof: before, told: null } : proofAfter(before, { id: visit.id, at }, verdictOf(plan, content.form, score));
    if (step.proof === before && !found) continue;
    if (step.proof !== before) await store(services, tx, plan, step.proof);
    const overturned = isOverturned(found ? score : scoreIn(plan.visit), plan.item, step.proof);
    if (overturned) await end(services, tx, plan);
    const told = overturned ? "overturned" : step.told;
    if (told) await say(services, tx, plan, { visitId: visit.id, month, outcome: told });
  }
}

function plansOf(tx: Tx, { branch, slug }: Pick<Scene["visit"], "branch" | "slug">) {
  return tx.actionPlan.findMany({
    where: { branchId: branch.id, slug, cancelledAt: null },
    include: { visit: { select: { id: true, startedAt: true, twinId: true, score: true } }, failed: PROOF, closedBy: PROOF, relapse: PROOF },
    orderBy: { id: "asc" },
  });
}
type Plan = Awaited<ReturnType<typeof plansOf>>[number];

function proofOf({ visit, doneAt, failed, closedBy, relapse }: Plan): Proof {
  return {
    found: proofVisit(visit),
    done: doneAt !== null,
    failed: failed && proofVisit(failed),
    closed: closedBy && proofVisit(closedBy),
    relapse: relapse && proofVisit(relapse),
  };
}

/** Nobody gave it up, so that no reason is kept: there is nothing left to mend. */
async function end(services: Services, tx: Tx, { id }: Plan): Promise<void> {
  await tx.actionPlan.update({ where: { id }, data: { cancelledAt: new Date(services.clock.now()), cancelled: null }, select: { id: true } });
  await appendAudit(services, tx, { actorId: null, deed: "action-overturned", subject: id });
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

type Word = { readonly visitId: string; readonly month: string; readonly outcome: NonNullable<ProofStep["told"]> | "overturned" };

async function say(services: Services, tx: Tx, plan: Told, { visitId, month, outcome }: Word): Promise<void> {
  const people = await concernedBy(tx, plan, null);
  await tellOf(services, tx, people, `${plan.id}:${outcome}:${visitId}`, { kind: "action-proved", outcome, month, ...aboutAction(plan) });
}
