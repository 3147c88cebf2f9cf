import type { StandardShare } from "#app/core/figures/kept.ts";
import { keptAtVisit } from "#app/core/figures/visit.ts";
import { sourceIn } from "#app/core/standings/source.ts";
import { lifeOf } from "#app/core/visit/life.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { observedIn } from "#app/visits/visit/observed.ts";
import { readLog } from "#app/visits/visit/row.server.ts";

/** What published visits found kept of standards, by the source of their observation: of a restated one as it was restated. */
export async function keptAtVisits(services: Services, sources: readonly string[]): Promise<ReadonlyMap<string, readonly StandardShare[]>> {
  const rows = await services.db.visit.findMany({ where: { id: { in: sources.map(sourceIn) } }, select: { id: true, formHash: true } });
  const forms = new Map(rows.map(({ id, formHash }) => [id, formHash]));
  const kept = new Map<string, readonly StandardShare[]>();
  for (const source of sources) {
    const id = sourceIn(source);
    const formHash = forms.get(id);
    if (formHash === undefined) continue;
    const content = await formByHash(services, formHash);
    const told = lifeOf(content, await readLog(services.db, id));
    const { first, restated } = told.ok ? observedIn(told.value) : { first: null, restated: null };
    const score = source === id ? first : restated;
    if (score) kept.set(source, keptAtVisit(content.form, score));
  }
  return kept;
}
