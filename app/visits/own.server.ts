import type { Bearer } from "#app/core/access/can.ts";
import type { Form } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { visibleItems } from "#app/core/form/visible.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EDITABLE } from "#app/visits/save.server.ts";
import type { OwnVisit, OwnVisitsView } from "#app/visits/view/own.ts";
import type { StoredAnswer } from "#app/visits/view/fill.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { answersOf, readAnswers } from "#app/visits/visit/answers.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { readReturn } from "#app/visits/visit/returned.server.ts";
import { VISIT_COLUMNS, visitOf, type Visit } from "#app/visits/visit/row.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** So many done ones are listed; older ones nobody looks up on a phone. */
const DONE_LISTED = 50;

const TODO: VisitState[] = ["planned", "under-way", "returned"];

/** The evaluator's own visits: what wants doing, by due date, and what is done. */
export async function ownVisits(services: Services, me: Bearer): Promise<OwnVisitsView> {
  const { db, clock, env } = services;
  const todo = await db.visit.findMany({
    where: { evaluatorId: me.id, state: { in: TODO } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: VISIT_COLUMNS,
  });
  const handedIn = await db.visit.findMany({
    where: { evaluatorId: me.id, state: { notIn: TODO } },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: DONE_LISTED,
    select: VISIT_COLUMNS,
  });
  const views: OwnVisit[] = [];
  for (const row of [...todo, ...handedIn]) {
    const visit = visitOf(row);
    if (isOwn(me, visit)) views.push(await viewOf(services, visit));
  }
  const inState = (state: VisitState) => views.filter((view) => view.state === state);
  return {
    today: dayOf(clock.now(), env.bankTz),
    returned: inState("returned"),
    underWay: inState("under-way"),
    planned: inState("planned"),
    done: views.filter(({ state }) => !TODO.includes(state)),
  };
}

async function viewOf(services: Services, visit: Visit): Promise<OwnVisit> {
  const form = await toldForm(services, visit);
  const { id: visitId, branch, standing, dueOn, visitedOn } = visit;
  const editable = EDITABLE.includes(standing.state);
  return {
    visitId,
    title: form.title,
    branch: placeOf(branch),
    state: standing.state,
    dueOn,
    visitedOn,
    progress: editable ? progressOf(form, await readAnswers(services.db, visitId, form)) : null,
    reason: standing.state === "returned" ? ((await readReturn(services.db, visitId))?.reason ?? null) : null,
  };
}

function progressOf(form: Form, stored: readonly StoredAnswer[]) {
  const answers = answersOf(stored);
  const of = visibleItems(form, answers).size;
  return { answered: of - missingItems(form, answers).length, of };
}
