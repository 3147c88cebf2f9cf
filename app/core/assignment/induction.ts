import { daysLater } from "#app/core/time/day.ts";

/** What everybody practises in their first days. Whole numbers and slugs, so that a file can say them exactly. */
export type InductionPolicy = {
  readonly version: number;
  /** Days from the first day at work, that day included, in which the list is shown. */
  readonly days: number;
  /** Slugs, in the order in which they are proposed. */
  readonly scenarios: readonly string[];
};

/** In force where the policy file has no `induction:` section: nothing is asked of anybody. */
export const NO_INDUCTION: InductionPolicy = { version: 0, days: 0, scenarios: [] };

/** The last day on which somebody hired that day is shown the list. */
export function inductionEnds({ days }: InductionPolicy, hiredOn: string): string {
  return daysLater(hiredOn, days - 1);
}

/** Whether today is one of the first days of somebody hired on that day; not before the first one. */
export function isInInduction(policy: InductionPolicy, hiredOn: string, today: string): boolean {
  return policy.scenarios.length > 0 && hiredOn <= today && today <= inductionEnds(policy, hiredOn);
}
