import { can, type Bearer } from "#app/core/access/can.ts";
import { appendEvent, EMPTY_HEAD, headAt } from "#app/core/chain.ts";
import { staleFacts } from "#app/core/facts/standing.ts";
import { fenIn } from "#app/core/money/yuan.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Planned, VisitStep } from "#app/core/visit/event.ts";
import { live, plannedLife } from "#app/core/visit/life.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import { casesOf } from "#app/library/cases.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { arrangedFee } from "#app/visits/money/arranged.server.ts";
import { appointmentOf, type Wish } from "#app/visits/plan/fit.server.ts";
import { revisitFault } from "#app/visits/revisit.server.ts";
import type { PlannedVisit } from "#app/visits/view/plan.ts";
import { isForPlanning } from "#app/visits/visit/access.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";
import { storeNew } from "#app/visits/visit/store.server.ts";
import { tellOfOffer } from "#app/visits/visit/tell.server.ts";

/** `key`: a new visit's id as `planChoices` gave it, so that the same plan posted twice is one visit. */
export type PlanPost = Wish & {
  readonly branchId: string;
  readonly slug: string;
  /** Left out, the first that the form allows. */
  readonly mode?: VisitMode | undefined;
  readonly key?: string | undefined;
  /** The visit that came to nothing and this one makes good. */
  readonly revisitOf?: string | undefined;
  readonly campaign?: string | undefined;
  readonly twin?: string | undefined;
  /** What it earns, in yuan as it was typed; left out or empty, what the visit that it makes good was to earn, else what the policy says. */
  readonly fee?: string | undefined;
  /** False: its evaluator is not asked yet. */
  readonly offer?: boolean;
};

/** What a visit is planned with for ever, the bank's rule on coming again and its usual fee, and whether there is a test on the form. */
export type PlanPins = PinnedForm & { readonly factsHash: string | null; readonly rotationDays: number; readonly feeFen: number; readonly tested: boolean };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Plans a visit with the form as it is published now and the bank's facts as they are now, and offers it at once. Refuses
 * `form-not-published`, `form-facts-stale` (it names a fact that is out of date), `mode-unfit` (the form is not for it),
 * `unknown-branch` (none, or outside the planner's scope), what `fenIn` and `appointmentOf` refuse, and what `revisitFault` says.
 */
export async function planVisit(services: Services, me: Bearer, post: PlanPost): Promise<Result<PlannedVisit>> {
  const pins = await planPins(services, post.slug);
  return pins.ok ? services.db.$transaction((tx) => planVisitIn(services, tx, me, post, pins.value)) : pins;
}

/** What the next visit with a form is planned with. Refuses `form-not-published` and `form-facts-stale`. */
export async function planPins(services: Services, slug: string): Promise<Result<PlanPins>> {
  const form = await publishedForm(services, slug);
  if (!form) return refuse("form-not-published");
  const { hash: factsHash, facts } = await currentFacts(services);
  if (staleFacts(form.named, facts, dayOf(services.clock.now(), services.env.bankTz)).length > 0) return refuse("form-facts-stale");
  const { rotationDays, feeFen } = (await currentPolicy(services)).visits;
  return ok({ ...form, factsHash, rotationDays, feeFen, tested: (await casesOf(services, form)).length > 0 });
}

/** The same in the caller's transaction, for many visits that stand or fall together. */
async function planVisitIn(services: Services, tx: Tx, me: Bearer, post: PlanPost, pins: PlanPins): Promise<Result<PlannedVisit>> {
  const { branchId, key } = post;
  const branch = await tx.branch.findUnique({ where: { id: branchId }, select: { regionId: true } });
  if (!branch || !can(me, "visits.plan", { branchId, regionId: branch.regionId })) return refuse("unknown-branch");
  const visitId = key !== undefined && ID.test(key) ? key : services.ids.next();
  const before = await readVisit(tx, visitId);
  if (before) return isForPlanning(me, before) && before.branch.id === branchId && before.standing.evaluatorId === post.evaluatorId ? ok({ visitId }) : refuse("bad-form");
  const planned = await plannedFrom(services, tx, me, { ...post, visitId }, pins);
  if (!planned.ok) return planned;
  await store(services, tx, planned.value, pins, post.offer ?? true);
  const { evaluator, dueOn } = planned.value;
  await appendAudit(services, tx, { actorId: me.id, deed: "visit-planned", subject: visitId, detail: { branch: branchId, evaluator, dueOn } });
  return ok({ visitId });
}

async function plannedFrom(services: Services, tx: Tx, me: Bearer, post: PlanPost & { visitId: string }, pins: PlanPins): Promise<Result<Planned>> {
  const { branchId, visitId, campaign = null, twin = null, revisitOf = null } = post;
  const { form, rotationDays, hash, rules, slug, tested } = pins;
  const mode = post.mode ?? form.modes[0] ?? "mystery";
  if (!form.modes.includes(mode)) return refuse("mode-unfit");
  const fee = post.fee?.trim() ? fenIn(post.fee) : ok(revisitOf === null ? pins.feeFen : await arrangedFee(tx, revisitOf));
  if (!fee.ok) return fee;
  const appointment = await appointmentOf(services, tx, post, { by: me.id, branchId, mode, rotationDays, form: { slug, tested } });
  if (!appointment.ok) return appointment;
  const fault = revisitOf === null ? null : await revisitFault(tx, me, revisitOf, post);
  if (fault) return refuse(fault);
  return ok({
    kind: "planned", actor: me.id, visit: visitId, branch: branchId, form: hash, rules: rules.version, mode, offers: true,
    campaign, twin, revisitOf, fee: fee.value, ...appointment.value,
  });
}

async function store(services: Services, tx: Tx, planned: Planned, pins: PlanPins, offer: boolean): Promise<void> {
  const now = services.clock.now();
  const first = appendEvent(EMPTY_HEAD, planned, now);
  const life = plannedLife(planned, first.at);
  const kept = { slug: pins.slug, factsHash: pins.factsHash };
  if (!offer) return storeNew(tx, kept, life, [first]);
  const offered: VisitStep = { kind: "offered", actor: planned.actor };
  const asked = live(pins, life, offered, now);
  if (!asked.ok) throw new Error(`A new visit could not be offered: ${asked.problem.code}`);
  await storeNew(tx, kept, asked.value, [first, appendEvent(headAt(first), offered, now)]);
  const visit = await readVisit(tx, planned.visit);
  if (visit) await tellOfOffer(services, tx, { visit, evaluatorId: planned.evaluator }, { dueOn: planned.dueOn, fee: planned.fee ?? 0 }, visit.head.seq);
}
