import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { feeIn } from "#app/core/visit/fee.ts";
import { openDeeds } from "#app/core/visit/machine.ts";
import { isMendable } from "#app/core/visit/revisit.ts";
import { COMING, LOST, type VisitState } from "#app/core/visit/visit.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { evaluatorChoices } from "#app/visits/plan/choices.server.ts";
import type { ComingView } from "#app/visits/view/coming.ts";
import type { PersonView } from "#app/visits/view/place.ts";
import type { ReviewEvent } from "#app/visits/view/review.ts";
import { actorOf, isForPlanning, isForReview, mustStayBlind } from "#app/visits/visit/access.ts";
import { readEnd } from "#app/visits/visit/end.server.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import { readLog, readVisit, type Visit } from "#app/visits/visit/row.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** While it is with the evaluator, and after it came to nothing; everything between is the reviewers'. */
const FOR_PLANNERS: readonly VisitState[] = [...COMING, "under-way", "returned", ...LOST];

/** A visit as its planners follow it. Refuses `not-found`, also for the visit's own evaluator. */
export async function comingView(services: Services, me: Bearer, visitId: string): Promise<Result<ComingView>> {
  const { db, clock, env } = services;
  const visit = await readVisit(db, visitId);
  if (!visit || !isForPlanning(me, visit) || !FOR_PLANNERS.includes(visit.standing.state)) return refuse("not-found");
  const { branch, mode, standing, dueOn, plannedOn, band, visitedOn, head } = visit;
  const log = await readLog(db, visitId);
  const people = await peopleOf(services, visit, log);
  const deeds = [...openDeeds(standing, actorOf(me, visit))];
  return ok({
    visitId,
    title: (await toldForm(services, visit)).title,
    slug: visit.slug,
    branch: placeOf(branch),
    mode,
    state: standing.state,
    evaluator: people(standing.evaluatorId),
    dueOn,
    plannedOn,
    band,
    ...termsOf(log),
    visitedOn,
    ...(await readEnd(db, visit)),
    deeds,
    seen: head.seq,
    declaredSince: (await db.conflict.count({ where: { personId: standing.evaluatorId, branchId: branch.id, endedAt: null } })) > 0,
    ...(await revisitsOf(services, visit)),
    inReview: isForReview(me, visit),
    evaluators: deeds.includes("replan") ? await evaluatorChoices(services, me, { branches: [branch.id], slugs: [visit.slug], but: visitId }) : [],
    rotationDays: (await currentPolicy(services)).visits.rotationDays,
    today: dayOf(clock.now(), env.bankTz),
    history: log.map((logged) => historyOf(logged, people)),
  });
}

function termsOf(log: readonly LoggedVisitEvent[]): Pick<ComingView, "fee" | "agreed"> {
  const { fee, agreed } = feeIn(log.map(({ event }) => event));
  return { fee, agreed };
}

/** Where a planner finds a visit that `comingView` has no more, since it was handed in; null: nowhere, it is not theirs. */
export async function followedIn({ db }: Services, me: Bearer, visitId: string): Promise<"review" | "queue" | null> {
  const visit = await readVisit(db, visitId);
  if (!visit || !isForPlanning(me, visit)) return null;
  return isForReview(me, visit) || mustStayBlind(me, visit) ? "review" : "queue";
}

async function revisitsOf({ db }: Services, { id, standing }: Visit): Promise<Pick<ComingView, "revisitOf" | "revisit" | "mayRevisit">> {
  const { revisitOfId } = await db.visit.findUniqueOrThrow({ where: { id }, select: { revisitOfId: true } });
  const made = await db.visit.findMany({ where: { revisitOfId: id }, orderBy: [{ plannedAt: "desc" }, { id: "desc" }], select: { id: true, state: true } });
  const good = made.find(({ state }) => !LOST.some((lost) => lost === state));
  return { revisitOf: revisitOfId, revisit: (good ?? made[0])?.id ?? null, mayRevisit: isMendable(standing.state) && !good };
}

async function peopleOf({ db }: Services, { standing }: Visit, log: readonly LoggedVisitEvent[]): Promise<(id: string) => PersonView> {
  const ids = new Set([standing.evaluatorId, ...log.map(({ event }) => event.actor)]);
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: PERSON_COLUMNS });
  const known = new Map(rows.map((row) => [row.id, personOf(row)]));
  return (id) => known.get(id) ?? { id, name: { zh: id, en: id }, firm: null };
}

/** What was changed or remarked in a review is for its reviewers. */
function historyOf({ event, at }: LoggedVisitEvent, people: (id: string) => PersonView): ReviewEvent {
  const cause = event.kind === "voided" ? event.cause : null;
  const said = "reason" in event && event.kind !== "edited" ? event.reason : null;
  return { kind: event.kind, at, actor: people(event.actor), reason: said === cause ? null : said, cause, remove: null, edit: null };
}
