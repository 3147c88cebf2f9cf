import { faultOfDueDay, usualDueDay } from "#app/core/assignment/due.ts";
import { MOST_NOTE, mostTimes } from "#app/core/assignment/terms.ts";
import { refuse, type Problem } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { What } from "#app/coaching/assign/choice.ts";
import { staleNow } from "#app/library/facts.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenario } from "#app/library/scenarios.server.ts";
import { standingOf } from "#app/library/withdrawal.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many scenarios in one go. */
const MOST_SCENARIOS = 10;

/** What is asked for, with the usual day where none was written. */
export function dated<W extends What>({ clock, env }: Services, what: W): W {
  return what.dueOn === "" ? { ...what, dueOn: usualDueDay(dayOf(clock.now(), env.bankTz)) } : what;
}

/**
 * Why this cannot be assigned to anybody, or null: `assign-no-scenario`, `assign-many-scenarios`, `not-published`, `withdrawn`,
 * `facts-stale` (for an assessment), `due-shape`, `due-past`, `due-far`, `assign-times`, `note-long`.
 */
export async function faultOfWhat(services: Services, what: What): Promise<Problem | null> {
  const { slugs, mode, dueOn, times, note } = what;
  if (slugs.length === 0) return refuse("assign-no-scenario").problem;
  if (slugs.length > MOST_SCENARIOS) return refuse("assign-many-scenarios", { most: MOST_SCENARIOS }).problem;
  for (const slug of slugs) {
    const fault = await faultOfScenario(services, slug, mode);
    if (fault) return refuse(fault).problem;
  }
  const due = faultOfDueDay(dueOn, dayOf(services.clock.now(), services.env.bankTz));
  if (due) return refuse(due).problem;
  const most = mostTimes(mode, (await currentPolicy(services)).drills.attempts);
  if (times < 1 || times > most) return refuse("assign-times", { most }).problem;
  return note.length > MOST_NOTE ? refuse("note-long", { most: MOST_NOTE }).problem : null;
}

async function faultOfScenario(services: Services, slug: string, mode: What["mode"]): Promise<string | null> {
  const published = await publishedScenario(services, slug);
  if (!published) return (await standingOf(services, slug)) ? "withdrawn" : "not-published";
  return mode === "assessment" && (await staleNow(services, published.named)).length > 0 ? "facts-stale" : null;
}
