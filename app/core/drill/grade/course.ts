import type { Rules } from "#app/core/drill/rules.ts";
import { courseOf, type Course } from "#app/core/scenario/gold.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

const kept = new WeakMap<Scenario, { readonly rules: Rules; readonly course: Course }>();

/**
 * The gold course of a scenario by its rules, explored once and kept as long as the scenario. A scenario that cannot be
 * explored cannot be published, so meeting one here is a bug.
 */
export function goldCourse(scenario: Scenario, rules: Rules): Course {
  const known = kept.get(scenario);
  if (known?.rules === rules) return known.course;
  const found = courseOf(scenario, rules);
  if (!found.ok) throw new Error(`${scenario.slug} has no gold course: ${found.problem.code}`);
  kept.set(scenario, { rules, course: found.value });
  return found.value;
}
