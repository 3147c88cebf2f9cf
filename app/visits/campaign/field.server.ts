import type { Evaluator, PastVisit } from "#app/core/campaign/campaign.ts";
import { dayOf } from "#app/core/time/month.ts";
import { COMING, type VisitState } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Facts } from "#app/visits/campaign/plan/judge.ts";
import { qualifiedFor } from "#app/visits/campaign/qualified.server.ts";
import { termsOf, type StoredCampaign } from "#app/visits/campaign/row.server.ts";
import { EVALUATES } from "#app/visits/plan/fit.server.ts";
import { readTies } from "#app/visits/plan/ties.server.ts";

/** Arranged, and by the evaluator not declined. */
const ARRANGED: VisitState[] = COMING.filter((state) => state !== "declined");

/**
 * What a campaign is planned from besides its settings, as it is now: who may be sent, and where they were or are to go.
 * @param tested whether there is a test on its form
 */
export async function readField({ clock, env }: Pick<Services, "clock" | "env">, tx: Tx, campaign: StoredCampaign, tested: boolean): Promise<Facts> {
  const { id, mode, slug, settings, board } = campaign;
  const places = [...new Set([...settings.places, ...board.slots.map(({ place }) => place)])];
  const people = await tx.person.findMany({ where: { id: { in: settings.evaluators }, ...EVALUATES }, select: { id: true, firmId: true, branchId: true } });
  const ids = people.map(({ id: person }) => person);
  const tiesOf = await readTies(tx, ids, places);
  const others = await otherVisits(tx, id, ids);
  const isQualified = await qualifiedFor(tx, { slug, tested }, ids);
  const evaluators = people.map(({ id: person, firmId, branchId }): Evaluator => {
    const conflicts = places.filter((place) => {
      const { declared, recognised } = tiesOf(person, place);
      return declared || (recognised && mode === "mystery");
    });
    const busy = others.filter(({ evaluatorId, visitedOn }) => evaluatorId === person && visitedOn === null).flatMap(({ plannedOn }) => plannedOn ?? []);
    return { id: person, firmId, homeBranchId: branchId, qualified: isQualified(person), conflicts, busy: [...new Set(busy)] };
  });
  const here = new Set(places);
  const past = others.filter(({ branchId, mode: how }) => here.has(branchId) && how !== "recording").map(pastOf);
  return { campaign: termsOf(campaign), evaluators, past, today: dayOf(clock.now(), env.bankTz) };
}

type Other = { readonly branchId: string; readonly evaluatorId: string; readonly mode: string; readonly visitedOn: string | null; readonly plannedOn: string | null; readonly dueOn: string };

/** Visits of theirs that happened or are to happen, but for those of this campaign. */
function otherVisits(tx: Tx, campaignId: string, evaluators: readonly string[]): Promise<Other[]> {
  return tx.visit.findMany({
    where: {
      evaluatorId: { in: [...evaluators] },
      OR: [{ campaignId: null }, { campaignId: { not: campaignId } }],
      AND: { OR: [{ visitedOn: { not: null }, state: { not: "void" } }, { visitedOn: null, state: { in: ARRANGED } }] },
    },
    select: { branchId: true, evaluatorId: true, mode: true, visitedOn: true, plannedOn: true, dueOn: true },
  });
}

function pastOf({ branchId, evaluatorId, visitedOn, plannedOn, dueOn }: Other): PastVisit {
  return { branchId, evaluatorId, day: visitedOn ?? plannedOn ?? dueOn };
}
