import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Cover } from "#app/drills/view/shelf.ts";

/** What a scenario shows before it is begun. */
export function coverOf({ slug, title, brief, seat, channel, family, level, tests, par, customer }: Scenario): Cover {
  return { slug, title, brief, seat, channel, family, level, tests, par, customerName: customer.name };
}
