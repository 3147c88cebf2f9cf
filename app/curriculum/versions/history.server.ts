import { difference } from "#app/core/scenario/difference/difference.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { versionsOf } from "#app/curriculum/rows.server.ts";
import type { DifferenceView, HistoryView } from "#app/curriculum/view.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Every version of a scenario, the newest first, and how grave its change to the one before was. Refuses `not-found`. */
export async function historyView(services: Services, slug: string): Promise<Result<HistoryView>> {
  const rows = await versionsOf(services, slug);
  const versions: HistoryView["versions"] = [];
  let before: Scenario | null = null;
  for (const row of rows) {
    const scenario = await scenarioOf(services, row.hash);
    const found = before && difference(before, scenario);
    versions.unshift({ ...row, title: scenario.title, before: versions[0]?.hash ?? null, change: found && { grade: found.grade, count: found.changes.length } });
    before = scenario;
  }
  return before ? ok({ slug, title: before.title, versions }) : refuse("not-found");
}

/** What changed from one version of a scenario to another, whichever came first. Refuses `not-found`. */
export async function differenceView(services: Services, slug: string, from: string, to: string): Promise<Result<DifferenceView>> {
  const rows = await versionsOf(services, slug);
  const [earlier, later] = [from, to].map((hash) => rows.find((row) => row.hash === hash));
  if (!earlier || !later) return refuse("not-found");
  const [before, after] = [await scenarioOf(services, earlier.hash), await scenarioOf(services, later.hash)];
  return ok({ slug, title: after.title, from: earlier, to: later, difference: difference(before, after) });
}

async function scenarioOf(services: Services, hash: string): Promise<Scenario> {
  return (await scenarioByHash(services, hash)).drill.scenario;
}
