import type { Grade } from "#app/core/drill/grade.ts";
import { keptInDrill } from "#app/core/figures/drill.ts";
import type { StandardShare } from "#app/core/figures/kept.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What assessments kept of standards, by sitting; for those that ended before that was put on record with them. */
export async function keptInSittings(services: Services, sittings: readonly string[]): Promise<ReadonlyMap<string, readonly StandardShare[]>> {
  const rows = await services.db.sitting.findMany({ where: { id: { in: [...sittings] }, mode: "assessment", grade: { not: null } }, select: { id: true, grade: true, scenarioHash: true } });
  const kept = new Map<string, readonly StandardShare[]>();
  for (const { id, grade, scenarioHash } of rows) {
    const { drill, rules } = await scenarioByHash(services, scenarioHash);
    // This room alone writes it, from a Grade.
    kept.set(id, keptInDrill(drill.scenario, rules, JSON.parse(grade ?? "") as Grade));
  }
  return kept;
}
