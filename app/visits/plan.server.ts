import { can, type Bearer } from "#app/core/access/can.ts";
import { appendEvent, EMPTY_HEAD } from "#app/core/chain.ts";
import { fillText } from "#app/core/facts/fill.ts";
import { staleFacts } from "#app/core/facts/standing.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { isDay } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Planned } from "#app/core/visit/event.ts";
import { plannedLife } from "#app/core/visit/life.ts";
import { currentFacts, staleNow } from "#app/library/facts.server.ts";
import { publishedForm, publishedForms } from "#app/library/forms.server.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { PlanChoices, PlannedVisit } from "#app/visits/view/plan.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import { storeNew } from "#app/visits/visit/store.server.ts";

/** `key`: a new visit's id as `planChoices` gave it, so that the same plan posted twice is one visit. */
export type PlanPost = {
  readonly branchId: string;
  readonly slug: string;
  readonly evaluatorId: string;
  readonly dueOn: string;
  readonly key?: string | undefined;
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Everybody who may be sent: holds the role, has not left. */
const EVALUATES = { leftAt: null, grants: { some: { role: "evaluator" } } } as const;

/** What the reader can plan a visit from, in their scope. */
export async function planChoices(services: Services, me: Bearer): Promise<PlanChoices> {
  const { db, clock, env, ids } = services;
  const forms = await publishedForms(services);
  const { facts } = await currentFacts(services);
  const today = dayOf(clock.now(), env.bankTz);
  const branches = await db.branch.findMany({ orderBy: [{ regionId: "asc" }, { id: "asc" }] });
  const people = await db.person.findMany({
    where: EVALUATES,
    orderBy: { id: "asc" },
    select: { ...PERSON_COLUMNS, branchId: true },
  });
  return {
    key: ids.next(),
    branches: branches.filter(({ id, regionId }) => can(me, "visits.plan", { branchId: id, regionId })).map(placeOf),
    forms: forms.map(({ slug, form, named }) => {
      return { slug, title: fillText(form.title, facts), stale: staleFacts(named, facts, today).map(({ name }) => name) };
    }),
    evaluators: people.map((person) => ({ ...personOf(person), branchId: person.branchId })),
    today,
  };
}

/**
 * Plans a visit with the form as it is published now, and the bank's facts as they are now. Refuses `form-not-published`,
 * `form-facts-stale` (it names a fact that is out of date), `unknown-branch` (none, or outside
 * the planner's scope), `evaluator-unfit` (no evaluator, has left, or works at that very branch), `due-shape`, `due-past`.
 */
export async function planVisit(services: Services, me: Bearer, post: PlanPost): Promise<Result<PlannedVisit>> {
  const form = await publishedForm(services, post.slug);
  if (!form) return refuse("form-not-published");
  if ((await staleNow(services, form.named)).length > 0) return refuse("form-facts-stale");
  if (!isDay(post.dueOn)) return refuse("due-shape");
  const { hash: factsHash } = await currentFacts(services);
  return services.db.$transaction((tx) => planOnce(services, tx, me, post, { ...form, factsHash }));
}

type PlannedWith = PinnedForm & { readonly factsHash: string | null };

async function planOnce(services: Services, tx: Tx, me: Bearer, post: PlanPost, pinned: PlannedWith): Promise<Result<PlannedVisit>> {
  const { branchId: branch, evaluatorId: evaluator, dueOn, key } = post;
  const fault = await faultIn(services, tx, me, post);
  if (fault) return refuse(fault);
  const visit = key !== undefined && ID.test(key) ? key : services.ids.next();
  const before = await tx.visit.findUnique({ where: { id: visit }, select: { branchId: true, evaluatorId: true } });
  if (before) return before.branchId === branch && before.evaluatorId === evaluator ? ok({ visitId: visit }) : refuse("bad-form");
  const { hash: form, rules, slug, factsHash } = pinned;
  const planned: Planned = {
    kind: "planned", actor: me.id, visit, branch, form, rules: rules.version, mode: "mystery", evaluator, dueOn,
  };
  const first = appendEvent(EMPTY_HEAD, planned, services.clock.now());
  await storeNew(tx, { slug, factsHash }, plannedLife(planned, first.at), [first]);
  await appendAudit(services, tx, { actorId: me.id, deed: "visit-planned", subject: visit, detail: { branch, evaluator, dueOn } });
  return ok({ visitId: visit });
}

async function faultIn({ clock, env }: Services, tx: Tx, me: Bearer, { branchId, evaluatorId, dueOn }: PlanPost): Promise<string | null> {
  const branch = await tx.branch.findUnique({ where: { id: branchId }, select: { regionId: true } });
  if (!branch || !can(me, "visits.plan", { branchId, regionId: branch.regionId })) return "unknown-branch";
  const evaluator = await tx.person.findFirst({ where: { id: evaluatorId, ...EVALUATES }, select: { branchId: true } });
  if (!evaluator || evaluator.branchId === branchId) return "evaluator-unfit";
  return dueOn < dayOf(clock.now(), env.bankTz) ? "due-past" : null;
}
