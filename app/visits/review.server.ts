import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { lifeOf } from "#app/core/visit/life.ts";
import { openDeeds } from "#app/core/visit/machine.ts";
import { CLOCK } from "#app/core/visit/visit.ts";
import { formByHash } from "#app/library/forms.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { makeReviewView, type People } from "#app/visits/view/make/review.ts";
import type { ReviewView } from "#app/visits/view/review.ts";
import { actorOf, isForReview } from "#app/visits/visit/access.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import { readLog, readVisit, type Visit } from "#app/visits/visit/row.server.ts";
import { toldForm, toldStandards } from "#app/visits/visit/told.server.ts";
import { readTwinView } from "#app/visits/visit/twin.server.ts";

/**
 * A visit as its reviewers see it, from its log: as it was last submitted and what reviewers changed since. While it is
 * returned, the evaluator's changes are theirs alone until they submit again. A firm's reviewers are told no names of the
 * bank's people. Refuses `not-found`, also for the visit's own evaluator and its twin's.
 */
export async function reviewView(services: Services, me: Bearer, visitId: string): Promise<Result<ReviewView>> {
  const visit = await readVisit(services.db, visitId);
  if (!visit || !isForReview(me, visit)) return refuse("not-found");
  const content = await formByHash(services, visit.formHash);
  const log = await readLog(services.db, visitId);
  const told = lifeOf(content, log);
  if (!told.ok) throw new Error(`Visit ${visitId} is not what its log says: ${told.problem.code}`);
  const form = await toldForm(services, visit);
  const people = await peopleOf(services, me, visit, log);
  return ok(
    makeReviewView({
      visitId,
      branch: placeOf(visit.branch),
      form,
      life: told.value,
      log,
      reader: { id: me.id, ofFirm: Boolean(me.firmId) },
      people,
      evaluator: people(visit.standing.evaluatorId) ?? nobody(visit.standing.evaluatorId),
      deeds: openDeeds(visit.standing, actorOf(me, visit)),
      twin: await readTwinView(services, me, visit, { log, form }),
      standards: await toldStandards(services, visit),
      policy: (await currentPolicy(services)).visits,
    }),
  );
}

/** Everybody the log names, as far as the reader may know them: a firm's reader knows the firm's own. */
async function peopleOf({ db }: Services, me: Bearer, { standing }: Visit, log: readonly LoggedVisitEvent[]): Promise<People> {
  const ids = new Set([standing.evaluatorId, ...log.map(({ event }) => event.actor)]);
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { ...PERSON_COLUMNS, firmId: true } });
  const isKnown = ({ id, firmId }: { id: string; firmId: string | null }) => !me.firmId || firmId === me.firmId || id === standing.evaluatorId;
  const known = new Map(rows.filter(isKnown).map((row) => [row.id, personOf(row)]));
  return (id) => known.get(id) ?? (me.firmId || id === CLOCK ? null : nobody(id));
}

/** Whoever is named and not there any more. */
function nobody(id: string) {
  return { id, name: { zh: id, en: id }, firm: null };
}
