import type { Grade } from "#app/core/drill/grade.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { fillText } from "#app/core/facts/fill.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import type { RecordsView, SittingRecord } from "#app/drills/view/records.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many of the latest are listed; a page of history nobody reads is no record. */
const LISTED = 200;

const COLUMNS = {
  id: true,
  slug: true,
  mode: true,
  state: true,
  startedAt: true,
  endedAt: true,
  total: true,
  outcome: true,
  failed: true,
  passed: true,
} as const;

/** The reader's own sittings, the latest first. */
export async function recordsView(services: Services, me: Player): Promise<RecordsView> {
  const rows = await services.db.sitting.findMany({
    where: { personId: me.id },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: COLUMNS,
  });
  const published = await publishedScenarios(services);
  const { facts } = await currentFacts(services);
  const titles = new Map(published.map(({ slug, drill }) => [slug, fillText(drill.scenario.title, facts)]));
  const sittings = rows.map(({ startedAt, endedAt, ...row }): SittingRecord => {
    const { id, slug, total } = row;
    return {
      id,
      slug,
      title: titles.get(slug) ?? { zh: slug, en: slug },
      // Only this room writes the columns, and only with these words.
      mode: row.mode as DrillMode,
      state: row.state as SittingRecord["state"],
      outcome: row.outcome as Grade["outcome"] | null,
      startedAt: startedAt.getTime(),
      endedAt: endedAt?.getTime() ?? null,
      total,
      failed: row.failed ?? false,
      passed: row.passed ?? false,
    };
  });
  return { sittings };
}
