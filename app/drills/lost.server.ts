import type { Grade } from "#app/core/drill/grade.ts";
import { costByStandard } from "#app/core/drill/grade/effect.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import { titleIn } from "#app/drills/progress/titles.server.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import { toldTitles } from "#app/library/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many of the latest are looked through; who has more has learned since. */
const LOOKED_AT = 300;

/** What somebody lost under one standard. */
export type Lost = {
  /** Decisions that cost points under it, by the kind of drill. */
  readonly practice: number;
  readonly assessment: number;
  /** Points of its dimension's score lost by them, summed over drills. */
  readonly points: number;
  /** The last drill in which it happened; `at` is when that ended, ms since the epoch. */
  readonly last: { readonly sittingId: string; readonly title: Text; readonly at: number };
};

/** What the reader lost in drills of their own that are over, by standard; one that cost nothing is absent. */
export async function lostByStandard(services: Services, me: Player): Promise<ReadonlyMap<string, Lost>> {
  const rows = await services.db.sitting.findMany({
    where: { personId: me.id, state: "over", grade: { not: null } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: LOOKED_AT,
    select: { id: true, slug: true, mode: true, startedAt: true, endedAt: true, grade: true, fromTurn: true },
  });
  const titles = await toldTitles(services);
  const lost = new Map<string, Lost>();
  for (const row of rows) {
    const last = { sittingId: row.id, title: titleIn(titles, row.slug), at: (row.endedAt ?? row.startedAt).getTime() };
    for (const { standard, points } of lossesIn(row)) {
      const before = lost.get(standard) ?? { practice: 0, assessment: 0, points: 0, last };
      // Only this room writes the column, and only with these words.
      const mode = row.mode as DrillMode;
      lost.set(standard, { ...before, [mode]: before[mode] + 1, points: before.points + points });
    }
  }
  return lost;
}

/**
 * Each decision once for each standard it lost points under. What won something elsewhere is no loss, and what a drill
 * that was taken up halfway has from the former one was lost there.
 */
function lossesIn({ grade: stored, fromTurn }: { grade: string | null; fromTurn: number | null }): { standard: string; points: number }[] {
  // This room alone writes it, from a Grade; `replay` proves that it still is that one.
  const decisions = stored === null ? [] : (JSON.parse(stored) as Grade).decisions;
  return decisions.slice(fromTurn ?? 0).flatMap(({ losses }) => [...costByStandard(losses)].map(([standard, points]) => ({ standard, points })));
}
