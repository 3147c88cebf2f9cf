import type { Bearer } from "#app/core/access/can.ts";
import type { Form } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import { dayOf } from "#app/core/time/month.ts";
import { COMING, LOST, type VisitState } from "#app/core/visit/visit.ts";
import { isTested } from "#app/library/cases.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { qualifiedFor } from "#app/visits/campaign/qualified.server.ts";
import { arrangedFee, arrangedFees } from "#app/visits/money/arranged.server.ts";
import { EDITABLE } from "#app/visits/save.server.ts";
import type { StoredAnswer } from "#app/visits/view/fill.ts";
import type { OwnVisit, OwnVisitsView } from "#app/visits/view/own.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { answersOf, readAnswers } from "#app/visits/visit/answers.server.ts";
import { readEnd } from "#app/visits/visit/end.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { readReturn } from "#app/visits/visit/returned.server.ts";
import { readVisit, VISIT_COLUMNS, visitOf, type Visit } from "#app/visits/visit/row.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** So many done ones, and so many that came to nothing, are listed; older ones nobody looks up on a phone. */
const DONE_LISTED = 50;
const ENDED_LISTED = 20;

const TODO: VisitState[] = ["planned", "offered", "accepted", "under-way", "returned"];
const ENDED: VisitState[] = ["declined", ...LOST];

/** Known to the evaluator: offered at some time, or planned when nobody was asked. */
const KNOWN = { OR: [{ offers: false }, { events: { some: { kind: "offered" } } }] };

/** The evaluator's own visits: what wants doing, by due date, what is done, and what came to nothing. */
export async function ownVisits(services: Services, me: Bearer): Promise<OwnVisitsView> {
  const { db, clock, env } = services;
  const evaluatorId = me.id;
  const todo = await db.visit.findMany({
    where: { evaluatorId, state: { in: TODO } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: VISIT_COLUMNS,
  });
  const handedIn = await db.visit.findMany({
    where: { evaluatorId, state: { notIn: [...TODO, ...ENDED] } },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: DONE_LISTED,
    select: VISIT_COLUMNS,
  });
  const ended = await db.visit.findMany({
    where: { evaluatorId, state: { in: ENDED }, ...KNOWN },
    orderBy: [{ dueOn: "desc" }, { id: "desc" }],
    take: ENDED_LISTED,
    select: VISIT_COLUMNS,
  });
  const views: OwnVisit[] = [];
  const feeOf = await arrangedFees(db, todo.map(({ id }) => id));
  for (const row of [...todo, ...handedIn, ...ended]) {
    const visit = visitOf(row);
    if (isOwn(me, visit)) views.push(await viewOf(services, visit, feeOf(visit.id)));
  }
  const inState = (...states: VisitState[]) => views.filter(({ state }) => states.includes(state));
  return {
    today: dayOf(clock.now(), env.bankTz),
    returned: inState("returned"),
    underWay: inState("under-way"),
    offered: inState("offered"),
    planned: inState("planned", "accepted"),
    done: views.filter(({ state }) => ![...TODO, ...ENDED].includes(state)),
    ended: inState(...ENDED),
  };
}

/** One of them; null where it is none of theirs. */
export async function ownVisit(services: Services, me: Bearer, visitId: string): Promise<OwnVisit | null> {
  const visit = await readVisit(services.db, visitId);
  return visit && isOwn(me, visit) ? viewOf(services, visit, await arrangedFee(services.db, visitId)) : null;
}

async function viewOf(services: Services, visit: Visit, fee: number): Promise<OwnVisit> {
  const { db } = services;
  const form = await toldForm(services, visit);
  const { id: visitId, branch, mode, standing, dueOn, plannedOn, band, visitedOn } = visit;
  const { state } = standing;
  const returned = state === "returned" ? await readReturn(db, visitId) : null;
  const end = ENDED.includes(state) ? await readEnd(db, visit) : null;
  return {
    visitId,
    title: form.title,
    branch: placeOf(branch),
    mode,
    state,
    dueOn,
    plannedOn,
    band,
    fee: COMING.includes(state) ? fee : null,
    visitedOn,
    progress: EDITABLE.includes(state) ? progressOf(form, await readAnswers(db, visitId, form)) : null,
    reason: returned?.reason ?? end?.reason ?? null,
    cause: end?.cause ?? null,
    test: state === "offered" && !(await mayAccept(services, visit)) ? visit.slug : null,
    seen: visit.head.seq,
  };
}

async function mayAccept(services: Services, { slug, standing }: Visit): Promise<boolean> {
  const isQualified = await qualifiedFor(services.db, { slug, tested: await isTested(services, slug) }, [standing.evaluatorId]);
  return isQualified(standing.evaluatorId);
}

function progressOf(form: Form, stored: readonly StoredAnswer[]) {
  const answers = answersOf(stored);
  const of = visibleItems(form, answers).size;
  return { answered: of - missingItems(form, answers).length, of };
}
