import type { Bearer } from "#app/core/access/can.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { openDeeds } from "#app/core/visit/machine.ts";
import { COMING, type VisitState } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { measuredFrom } from "#app/visits/locate.server.ts";
import { EDITABLE } from "#app/visits/save.server.ts";
import type { FillView } from "#app/visits/view/fill.ts";
import { fillSections } from "#app/visits/view/make/fill.ts";
import { hasTaps, tapsView } from "#app/visits/view/make/taps.ts";
import { actorOf, isOwn } from "#app/visits/visit/access.ts";
import { answersOf, readAnswers } from "#app/visits/visit/answers.server.ts";
import { readEdits } from "#app/visits/visit/edited.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { readRemove } from "#app/visits/visit/flagged.server.ts";
import { readReturn } from "#app/visits/visit/returned.server.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";
import { readTapActs } from "#app/visits/visit/taps.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

const BEFORE_SUBMISSION: readonly VisitState[] = ["planned", "accepted", "under-way"];

/**
 * One's own visit as it is filled in, whole: which items are shown depends on answers of any section.
 * Refuses `not-found`, also for a section the form does not have.
 */
export async function fillView(services: Services, me: Bearer, visitId: string, sectionId?: string): Promise<Result<FillView>> {
  const { db } = services;
  const visit = await readVisit(db, visitId);
  if (!visit || !isOwn(me, visit)) return refuse("not-found");
  const form = await toldForm(services, visit);
  if (sectionId !== undefined && !form.sections.some(({ id }) => id === sectionId)) return refuse("not-found");
  const { state } = visit.standing;
  const begun = !COMING.includes(state);
  const place = BEFORE_SUBMISSION.includes(state) ? await measuredFrom(db, { branchId: visit.branch.id, mode: visit.mode, form }) : null;
  const stored = begun ? await readAnswers(db, visitId, form) : [];
  return ok({
    visitId,
    title: form.title,
    brief: form.brief,
    branch: placeOf(visit.branch),
    state,
    dueOn: visit.dueOn,
    visitedOn: visit.visitedOn,
    deeds: [...openDeeds(visit.standing, actorOf(me, visit))],
    editable: EDITABLE.includes(state),
    seen: visit.head.seq,
    sections: fillSections(form),
    answers: stored,
    tappable: hasTaps(form),
    taps: begun ? tapsView(form, await readTapActs(db, visitId), services.env.bankTz) : null,
    locatable: place !== null,
    remove: begun ? await readRemove(db, visitId) : null,
    missing: [...missingItems(form, answersOf(stored))],
    returned: state === "returned" ? await readReturn(db, visitId) : null,
    edits: visit.submitted ? await readEdits(db, visitId) : [],
  });
}
