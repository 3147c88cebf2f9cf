import { can, type Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { daysBetween } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { lifeOf } from "#app/core/visit/life.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { AppealView } from "#app/visits/view/appeal.ts";
import { appealTold, choicesOf } from "#app/visits/view/make/appeal.ts";
import { mustStayBlind } from "#app/visits/visit/access.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { readLog, readVisit, type Visit } from "#app/visits/visit/row.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** A visit with all that its log tells. */
export async function readLife(services: Services, visit: Visit) {
  const content = await formByHash(services, visit.formHash);
  const log = await readLog(services.db, visit.id);
  const told = lifeOf(content, log);
  if (!told.ok) throw new Error(`Visit ${visit.id} is not what its log says: ${told.problem.code}`);
  return { life: told.value, log, content, form: await toldForm(services, visit) };
}

/**
 * The appeal against a published visit as its place reads it; staff know only that there is one and how it ended. Refuses
 * `not-found`, also while it is not published, and for reviewers who may come to hear it.
 */
export async function appealView(services: Services, me: Bearer, visitId: string): Promise<Result<AppealView>> {
  const visit = await readVisit(services.db, visitId);
  if (!visit || !SHOWN.includes(visit.standing.state)) return refuse("not-found");
  const place = { branchId: visit.branch.id, regionId: visit.branch.regionId };
  if (!can(me, "visits.read", place) || mustStayBlind(me, visit)) return refuse("not-found");
  const { life, form } = await readLife(services, visit);
  const { appealUntil: until, period, appeal } = life;
  const left = until === null ? -1 : daysBetween(dayOf(services.clock.now(), services.env.bankTz), until);
  const may = visit.standing.state === "published" && left >= 0 && can(me, "visits.appeal", place);
  return ok({
    visitId,
    title: form.title,
    branch: placeOf(visit.branch),
    month: period ?? "",
    standing: visit.standing.state,
    outcome: appeal?.outcome ?? null,
    window: until === null ? null : { until, left: left + 1 },
    may,
    choices: may ? choicesOf(form, life) : [],
    appeal: can(me, "appeals.read", place) ? appealTold(form, life) : null,
  });
}

/** True where the reader may come to hear an open appeal against a visit, and must not read its result before. */
export async function isBlindReader({ db }: Services, me: Bearer, visitId: string): Promise<boolean> {
  const visit = await readVisit(db, visitId);
  return visit !== null && mustStayBlind(me, visit);
}
