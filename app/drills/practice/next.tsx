import type { PracticePlan } from "#app/drills/practice/view.ts";

/** At the end of a debrief: the one thing to do next. */
export function NextPractice({ plan: _plan }: { plan: PracticePlan }) {
  return null;
}
