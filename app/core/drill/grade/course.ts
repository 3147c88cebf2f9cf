import { BoundedCache } from "#app/core/bounded-cache.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { courseOf, outlookOf, type Course, type Outlook } from "#app/core/scenario/gold.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/** Configurations kept in all: some 200 bytes each. The largest library has a tenth of them. */
const KEPT = 400_000;

/** By content: the same text under the same rules is explored once, however often it is opened. */
const kept = new BoundedCache<string, Outlook>(KEPT, ({ size }) => size);

const keyOf = ({ hash }: Scenario, { version }: Rules) => `${hash} ${version}`;

/**
 * The gold course of a scenario by its rules, as far as grading needs it. A scenario that cannot be explored cannot be
 * published, so meeting one here is a bug.
 */
export function goldCourse(scenario: Scenario, rules: Rules): Outlook {
  const known = kept.get(keyOf(scenario, rules));
  if (known) return known;
  const found = courseOf(scenario, rules);
  if (!found.ok) throw new Error(`${scenario.slug} has no gold course: ${found.problem.code}`);
  return keepCourse(found.value, rules);
}

/** Remembers a course that was found anyway. */
export function keepCourse(course: Course, rules: Rules): Outlook {
  const outlook = outlookOf(course);
  kept.set(keyOf(course.scenario, rules), outlook);
  return outlook;
}

/** Whether the course of a scenario is at hand, so that grading takes no time. */
export function isExplored(scenario: Scenario, rules: Rules): boolean {
  return kept.get(keyOf(scenario, rules)) !== undefined;
}
