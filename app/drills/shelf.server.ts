import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { isAskedFor, type ScenarioFilter } from "#app/core/scenario/filter.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import { staleFacts } from "#app/core/facts/standing.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";
import { givenBack } from "#app/drills/sitting/attempts.server.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import { makeShelfView } from "#app/drills/view/make/shelf.ts";
import type { ShelfView } from "#app/drills/view/shelf.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Every published scenario, or those asked for, with what the reader has done in it. */
export async function shelfView(services: Services, me: Player, asked: ScenarioFilter | null = null): Promise<ShelfView> {
  const rows = await services.db.sitting.findMany({
    where: { personId: me.id },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { id: true, slug: true, mode: true, state: true, period: true, total: true, fromId: true },
  });
  const published = await publishedScenarios(services);
  const { facts } = await currentFacts(services);
  const today = dayOf(services.clock.now(), services.env.bankTz);
  const told = published.map(({ drill, named }) => ({
    scenario: { ...drill.scenario, ...fillAll(coverOf(drill.scenario), facts) },
    stale: staleFacts(named, facts, today).map(({ name }) => name),
  }));
  const scenarios = asked ? told.filter(({ scenario }) => isAskedFor(asked, scenario)) : told;
  // Only this room writes the column, and only with these words.
  const sittings = rows.map((row) => ({ ...row, mode: row.mode as DrillMode }));
  const period = monthOf(services.clock.now(), services.env.bankTz);
  const { attempts } = (await currentPolicy(services)).drills;
  const attemptsBack = await givenBack(services.db, me.id, period);
  return makeShelfView({ scenarios, of: published.length, sittings, period, attempts, attemptsBack });
}

/** What of a scenario a shelf shows. */
function coverOf({ title, brief, customer }: Scenario): Pick<Scenario, "title" | "brief" | "customer"> {
  return { title, brief, customer };
}
