import { can, type Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isOwnerAt, nameOf } from "#app/visits/action/people.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { aboutAction, tellOf } from "#app/visits/action/tell.server.ts";
import { faultOfTerms, trimmed, type ActionTerms } from "#app/visits/action/terms.ts";

const MOST_REASON = 500;
const LEAST_REASON = 2;

type Changed = Result<{ actionId: string }>;

/** A plan with what deciding about it takes. */
function readPlan(tx: Tx, id: string) {
  return tx.actionPlan.findUnique({ where: { id }, include: { branch: { select: { id: true, regionId: true } } } });
}
type Plan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

type Who = "manager" | "manager or owner";

/** One change to a plan in one transaction. `when`: the plans it is open to; else `action-ended`. */
async function changePlan(services: Services, me: Bearer, id: string, who: Who, when: (plan: Plan) => boolean, change: (tx: Tx, plan: Plan) => Promise<Result<unknown>>): Promise<Changed> {
  return services.db.$transaction(async (tx) => {
    const plan = await readPlan(tx, id);
    if (!plan || !mayChange(me, plan, who)) return refuse("not-found");
    if (!when(plan)) return refuse("action-ended");
    const changed = await change(tx, plan);
    return changed.ok ? ok({ actionId: id }) : changed;
  });
}

/** Managers in scope; the owner while the plan is of their own branch. */
export function mayChange(me: Bearer, { ownerId, branch: { id: branchId, regionId } }: Pick<Plan, "ownerId" | "branch">, who: Who): boolean {
  const place = { branchId, regionId };
  return can(me, "actions.write", place) || (who === "manager or owner" && ownerId === me.id && can(me, "actions.read", place));
}

/** Ended by itself, since its finding was found wrong on appeal. */
const isOverturned = ({ cancelledAt, cancelled }: Plan) => cancelledAt !== null && cancelled === null;
const isRunning = ({ closedById, cancelledAt }: Plan) => closedById === null && cancelledAt === null;

/**
 * Another owner, another day, other words; nothing but the day may stand as it was though it has passed. Refuses
 * `not-found`, `action-ended` (closed or given up), `action-owner`, and what `faultOfTerms` does.
 */
export function changeAction(services: Services, me: Bearer, id: string, post: ActionTerms): Promise<Changed> {
  const terms = trimmed(post);
  return changePlan(services, me, id, "manager", isRunning, async (tx, plan) => {
    const { ownerId, dueOn, text } = terms;
    const fault = faultOfTerms(terms, todayOf(services), plan.dueOn);
    if (fault) return { ok: false, problem: fault };
    const moved = ownerId !== plan.ownerId;
    if (moved && !(await isOwnerAt(tx, plan.branchId, ownerId))) return refuse("action-owner");
    if (!moved && dueOn === plan.dueOn && text === plan.text) return ok(null);
    await tx.actionPlan.update({ where: { id }, data: { ownerId, dueOn, text }, select: { id: true } });
    await appendAudit(services, tx, { actorId: me.id, deed: "action-changed", subject: id, detail: { ownerId, dueOn } });
    if (moved) await tellMoved(services, tx, me, plan, terms);
    return ok(null);
  });
}

async function tellMoved(services: Services, tx: Tx, me: Bearer, plan: Plan, { ownerId, dueOn }: ActionTerms): Promise<void> {
  const by = await nameOf(tx, me.id);
  const happening = `${plan.id}:moved:${services.clock.now()}`;
  const others = (id: string) => (id === me.id ? [] : [id]);
  await tellOf(services, tx, others(ownerId), happening, { kind: "action-given", by, dueOn, ...aboutAction(plan) });
  await tellOf(services, tx, others(plan.ownerId), happening, { kind: "action-taken", by, ...aboutAction(plan) });
}

/** Says that what was planned is done and waits for a visit to prove it; or that it is not. Refuses `not-found`, `action-ended`. */
export function sayDone(services: Services, me: Bearer, id: string, done: boolean): Promise<Changed> {
  return changePlan(services, me, id, "manager or owner", isRunning, async (tx, plan) => {
    if ((plan.doneAt !== null) === done) return ok(null);
    await tx.actionPlan.update({ where: { id }, data: { doneAt: done ? new Date(services.clock.now()) : null }, select: { id: true } });
    await appendAudit(services, tx, { actorId: me.id, deed: done ? "action-done" : "action-undone", subject: id });
    return ok(null);
  });
}

/** Gives a plan up, with the reason. Refuses `not-found`, `action-ended`, `reason-missing`, `reason-long`. */
export function giveUpAction(services: Services, me: Bearer, id: string, said: string): Promise<Changed> {
  const reason = said.trim();
  return changePlan(services, me, id, "manager", (plan) => plan.closedById === null && !isOverturned(plan), async (tx, plan) => {
    if (reason.length < LEAST_REASON) return refuse("reason-missing");
    if (reason.length > MOST_REASON) return refuse("reason-long", { most: MOST_REASON });
    if (plan.cancelledAt !== null) return ok(null);
    const now = services.clock.now();
    await tx.actionPlan.update({ where: { id }, data: { cancelledAt: new Date(now), cancelled: reason }, select: { id: true } });
    await appendAudit(services, tx, { actorId: me.id, deed: "action-given-up", subject: id });
    const people = plan.ownerId === me.id ? [] : [plan.ownerId];
    await tellOf(services, tx, people, `${id}:given-up:${now}`, { kind: "action-taken", by: await nameOf(tx, me.id), ...aboutAction(plan) });
    return ok(null);
  });
}

/** Takes a plan up again that was given up, unless its item has another by now: `action-running`. Refuses `not-found`, `action-ended` too. */
export function putBackAction(services: Services, me: Bearer, id: string): Promise<Changed> {
  return changePlan(services, me, id, "manager", (plan) => plan.closedById === null && !isOverturned(plan), async (tx, plan) => {
    if (plan.cancelledAt === null) return ok(null);
    const { branchId, slug, item, dueOn, ownerId } = plan;
    if ((await tx.actionPlan.count({ where: { branchId, slug, item, closedById: null, cancelledAt: null } })) > 0) return refuse("action-running");
    await tx.actionPlan.update({ where: { id }, data: { cancelledAt: null, cancelled: null }, select: { id: true } });
    await appendAudit(services, tx, { actorId: me.id, deed: "action-put-back", subject: id });
    const people = ownerId === me.id ? [] : [ownerId];
    await tellOf(services, tx, people, `${id}:put-back:${services.clock.now()}`, { kind: "action-given", by: await nameOf(tx, me.id), dueOn, ...aboutAction(plan) });
    return ok(null);
  });
}
