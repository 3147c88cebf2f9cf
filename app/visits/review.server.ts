import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { lifeOf } from "#app/core/visit/life.ts";
import { openDeeds } from "#app/core/visit/machine.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { makeReviewView } from "#app/visits/view/make/review.ts";
import type { PersonView } from "#app/visits/view/place.ts";
import type { ReviewView } from "#app/visits/view/review.ts";
import { actorOf, isForReview } from "#app/visits/visit/access.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import { readLog, readVisit } from "#app/visits/visit/row.server.ts";
import { toldForm, toldStandards } from "#app/visits/visit/told.server.ts";

/**
 * A visit as its reviewers see it, from its log: as it was last submitted. While it is returned, the evaluator's
 * changes are theirs alone until they submit again. Refuses `not-found`, also for the visit's own evaluator.
 */
export async function reviewView(services: Services, me: Bearer, visitId: string): Promise<Result<ReviewView>> {
  const visit = await readVisit(services.db, visitId);
  if (!visit || !isForReview(me, visit)) return refuse("not-found");
  const content = await formByHash(services, visit.formHash);
  const log = await readLog(services.db, visitId);
  const told = lifeOf(content, log);
  if (!told.ok) throw new Error(`Visit ${visitId} is not what its log says: ${told.problem.code}`);
  const people = await peopleOf(services, log, visit.standing.evaluatorId);
  return ok(
    makeReviewView({
      visitId,
      branch: placeOf(visit.branch),
      form: await toldForm(services, visit),
      life: told.value,
      log,
      people,
      deeds: openDeeds(visit.standing, actorOf(me, visit)),
      standards: await toldStandards(services, visit),
    }),
  );
}

/** Everybody the log names. */
async function peopleOf({ db }: Services, log: readonly LoggedVisitEvent[], evaluatorId: string) {
  const ids = new Set([evaluatorId, ...log.map(({ event }) => event.actor)]);
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: PERSON_COLUMNS });
  const known = new Map(rows.map((row) => [row.id, personOf(row)]));
  return (id: string): PersonView => known.get(id) ?? { id, name: { zh: id, en: id }, firm: null };
}
