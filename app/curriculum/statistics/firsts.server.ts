import type { Grade } from "#app/core/drill/grade.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { FEWEST } from "#app/core/items/measured.ts";
import { itemDecisions, type ItemSitting } from "#app/core/items/sitting.ts";
import type { PinnedScenario } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { MOST } from "#app/curriculum/statistics/most.ts";

/** Grades read at once: some ten kilobytes each. */
const BATCH = 250;

/**
 * Ids of everybody's first drill of a version and kind that is over, the last to end first. One taken up from the middle
 * is no first drill, and an assessment whose appeal was upheld counts nowhere. Practice is counted in fives: whoever saw
 * the page before and after one more person's would otherwise read that person's practice from the difference.
 */
export async function firstSittings({ db }: Services, hash: string, mode: DrillMode): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT "id", "endedAt", ROW_NUMBER() OVER (PARTITION BY "personId" ORDER BY "startedAt", "id") AS "place"
      FROM "Sitting"
      WHERE "scenarioHash" = ${hash} AND "mode" = ${mode} AND "state" = 'over' AND "fromId" IS NULL AND "grade" IS NOT NULL
    ) AS "drills"
    WHERE "place" = 1 AND "id" NOT IN (SELECT "sittingId" FROM "Appeal" WHERE "outcome" = 'upheld')
    ORDER BY "endedAt" DESC, "id" DESC
    LIMIT ${MOST}`;
  const ids = rows.map(({ id }) => id);
  return mode === "practice" ? ids.slice(ids.length % FEWEST) : ids;
}

/** The decisions of those drills, read a few at a time. What a grade says besides is dropped at once. */
export async function itemSittings({ db }: Services, { drill, rules }: PinnedScenario, ids: readonly string[]): Promise<ItemSitting[]> {
  const sittings: ItemSitting[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const where = { id: { in: ids.slice(from, from + BATCH) } };
    const rows = await db.sitting.findMany({ where, select: { personId: true, startedAt: true, grade: true } });
    for (const { personId, startedAt, grade } of rows) {
      // The room of drills alone writes it, from a Grade; `replay` proves that it still is that one.
      const decisions = grade === null ? [] : itemDecisions(drill.scenario, rules, JSON.parse(grade) as Grade);
      sittings.push({ person: personId, startedAt: startedAt.getTime(), decisions });
    }
  }
  return sittings;
}
