import type { Grade } from "#app/core/drill/grade.ts";
import { standardsMet, type Met } from "#app/core/progress/met.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Months } from "#app/drills/team/filters.ts";
import type { PracticeDone } from "#app/drills/team/view.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** One assessment as the map needs it; scores 0-100. */
export type Shown = { readonly personId: string; readonly sittingId: string; readonly scores: ByDimension<number> };

/** Far more than a page of people is assessed in a year. */
const ASSESSED = 5000;
/** Grades are long texts: so many are opened for one page. */
const OPENED = 1500;
const PRACTISED = 20_000;

/** What assessments of these people counted, the latest first; those whose appeal was upheld are left out. */
export async function assessmentsOf({ db }: Services, people: readonly string[], { from, to }: Months): Promise<Shown[]> {
  const rows = await db.observation.findMany({
    where: { kind: "drill", personId: { in: [...people] }, period: { gte: from, lte: to }, retraction: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: ASSESSED,
    select: { personId: true, sourceId: true, attitude: true, efficiency: true, knowledge: true, solving: true },
  });
  return rows.map(({ personId, sourceId, attitude, efficiency, knowledge, solving }) => {
    const scores = { attitude, efficiency, "product-knowledge": knowledge, "problem-solving": solving };
    const assessed = Object.entries(scores).filter((pair): pair is [string, number] => pair[1] !== null);
    return { personId: personId ?? "", sittingId: sourceId, scores: Object.fromEntries(assessed) };
  });
}

/** The standards that assessments met, one list a sitting, and whether there were more than could be opened. */
export async function standardsIn(services: Services, shown: readonly Shown[]): Promise<{ met: Map<string, readonly Met[]>; cut: boolean }> {
  const ids = shown.slice(0, OPENED).map(({ sittingId }) => sittingId);
  // Said again, though observations are of assessments only: the grade of a practice is its owner's.
  const rows = await services.db.sitting.findMany({ where: { id: { in: ids }, mode: "assessment" }, select: { id: true, grade: true, scenarioHash: true } });
  const met = new Map<string, readonly Met[]>();
  for (const { id, grade, scenarioHash } of rows) {
    if (grade === null) continue;
    const { drill } = await scenarioByHash(services, scenarioHash);
    // The room of drills alone writes it, from a Grade.
    met.set(id, standardsMet(drill.scenario, (JSON.parse(grade) as Grade).decisions));
  }
  return { met, cut: shown.length > OPENED };
}

/**
 * That these people practised, how much and when last: counted from when practices ended, which is all that is read of
 * them. What was taken up in the middle is no drill of its own.
 */
export async function practiceOf({ db, env }: Services, people: readonly string[], { from, to }: Months): Promise<ReadonlyMap<string, PracticeDone>> {
  const rows = await db.sitting.findMany({
    where: { personId: { in: [...people] }, mode: "practice", state: "over", fromId: null, period: { gte: from, lte: to } },
    orderBy: { startedAt: "desc" },
    take: PRACTISED,
    select: { personId: true, endedAt: true },
  });
  const ends = new Map<string, number[]>();
  for (const { personId, endedAt } of rows) if (endedAt) ends.set(personId, [...(ends.get(personId) ?? []), endedAt.getTime()]);
  return new Map(
    people.map((id) => {
      const own = ends.get(id) ?? [];
      const days = new Set(own.map((at) => dayOf(at, env.bankTz)));
      return [id, { drills: own.length, days: days.size, last: own.length > 0 ? Math.max(...own) : null }];
    }),
  );
}
