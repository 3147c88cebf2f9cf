import { fillAll } from "#app/core/facts/fill.ts";
import type { Exposure } from "#app/core/practice/exposure.ts";
import type { Finding } from "#app/core/practice/finding.ts";
import type { Candidate } from "#app/core/practice/fit.ts";
import { memoriesOf, type Memory } from "#app/core/practice/memory.ts";
import { planDay, type PlanDay } from "#app/core/practice/plan.ts";
import { practisedStandards } from "#app/core/practice/practised.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { dayOf } from "#app/core/time/month.ts";
import { historyOf, type History } from "#app/drills/practice/history.server.ts";
import { makePracticePlan, minutesOf } from "#app/drills/practice/make.ts";
import type { DueAgain, PracticePlan } from "#app/drills/practice/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Whose practice it is, and the branch whose visits count for them. */
export type Practising = { readonly id: string; readonly branchId: string | null };

/**
 * What somebody had best practise today, and why: from their own finished drills and from what visits found at their
 * branch. Reads only, and is made anew each time: nothing of it is stored, so nothing can be out of date.
 */
export async function nextPractice(services: Services, me: Practising, findings: readonly Finding[]): Promise<PracticePlan> {
  const scenarios = (await publishedScenarios(services)).map(({ drill }) => drill.scenario);
  const history = await historyOf(services, me);
  const today = dayOf(services.clock.now(), services.env.bankTz);
  const { induction } = await currentPolicy(services);
  const candidates = scenarios.map((scenario) => candidateOf(scenario, history, induction.scenarios));
  const day = dayDone(candidates, history, today);
  const plan = planDay(remembered(services, history, findings).values(), candidates, day);
  const { open } = history;
  const view = makePracticePlan({ today, done: day.drills, plan, open, scenarios, standards: await handbook(services) });
  return fillAll(view, (await currentFacts(services)).facts);
}

/** When somebody should practise a standard again, and today; null where they never met it, or no drill practises it. */
export async function dueAgain(services: Services, me: Practising, findings: readonly Finding[], standard: string): Promise<DueAgain | null> {
  const practised = (await publishedScenarios(services)).some(({ drill }) => practisedStandards(drill.scenario).has(standard));
  if (!practised) return null;
  const memory = remembered(services, await historyOf(services, me), findings).get(standard);
  return memory ? { day: memory.due, today: dayOf(services.clock.now(), services.env.bankTz) } : null;
}

/** A finding counts for each of the branch's people as if they had failed it themselves: nobody knows who it was, and anybody might be next. */
function remembered({ env }: Services, { exposures }: History, findings: readonly Finding[]): ReadonlyMap<string, Memory> {
  const found = findings.map(({ standard, at, visitTitle, failed }): Exposure => {
    return { standard, at, day: dayOf(at, env.bankTz), rating: "again", cause: { kind: "visit", failed, visitTitle } };
  });
  return memoriesOf([...exposures, ...found]);
}

function candidateOf(scenario: Scenario, { drills, open }: History, induction: readonly string[]): Candidate {
  const { slug, level, par } = scenario;
  const own = drills.filter((drill) => drill.slug === slug);
  return {
    slug,
    level,
    induction: induction.includes(slug) ? induction.indexOf(slug) : null,
    minutes: minutesOf(par),
    standards: practisedStandards(scenario),
    last: own[0]?.day ?? null,
    passed: own.some(({ passed, takenUp }) => passed && !takenUp),
    open: open.some((sitting) => sitting.slug === slug),
  };
}

/** What of the day's share is used up. A drill that was taken up again is a second look at one, and uses up nothing. */
function dayDone(candidates: readonly Candidate[], { drills }: History, today: string): PlanDay {
  const whole = drills.filter(({ takenUp }) => !takenUp);
  const done = whole.filter(({ day }) => day === today);
  const minutes = done.reduce((sum, { slug }) => sum + (candidates.find((each) => each.slug === slug)?.minutes ?? 0), 0);
  const fresh = new Set(done.map(({ slug }) => slug));
  for (const { slug, day } of whole) if (day !== today) fresh.delete(slug);
  return { today, drills: done.length, minutes, fresh: fresh.size };
}
