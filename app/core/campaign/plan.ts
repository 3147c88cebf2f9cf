import type { Campaign, Evaluator, PastVisit, Slot } from "#app/core/campaign/campaign.ts";
import { checkPlan } from "#app/core/campaign/check.ts";
import { fill } from "#app/core/campaign/fill.ts";
import { joinParts, renewVisitors } from "#app/core/campaign/join.ts";
import type { CampaignPlan } from "#app/core/campaign/proposal.ts";
import { makeRoster } from "#app/core/campaign/roster.ts";
import { spread } from "#app/core/campaign/spread.ts";
import { makeTerms } from "#app/core/campaign/terms.ts";
import { bySlot, slotsOf, visitsOf } from "#app/core/campaign/visits.ts";
import { explainVisits } from "#app/core/campaign/why.ts";
import { explainUnfilled } from "#app/core/campaign/why-not.ts";

/**
 * Proposes who visits which place when. What is pinned stays as it is, also where it breaks a rule; everything else
 * keeps every rule of `checkPlan`. In this order: as many visits as the rules allow (`fill`), load as even as can be
 * (`fill`), evaluators that can be compared (`joinParts`), somebody else than the last time (`renewVisitors`), days and
 * hours that differ (`spread`); a later aim never undoes an earlier one.
 *
 * The same campaign, people, past, pinned slots and seed give the same plan, in whatever order their lists are. Ids of
 * places, and of people, are each there once. 400 places with three visits each and 60 evaluators over 60 days take about a
 * second; memory is places × people × days bytes.
 */
export function planCampaign(campaign: Campaign, evaluators: readonly Evaluator[], past: readonly PastVisit[], pinned: readonly Slot[], seed: string): CampaignPlan {
  const terms = makeTerms(campaign, evaluators, past, seed);
  const roster = makeRoster(terms, pinned.toSorted(bySlot));
  fill(roster);
  const { visits, unfilled } = visitsOf(roster);
  joinParts(roster, visits);
  renewVisitors(roster, visits);
  spread(roster, visits);
  const placed = slotsOf(roster, visits);
  return {
    slots: explainVisits(roster, placed),
    unfilled: explainUnfilled(roster, unfilled),
    warnings: checkPlan(campaign, evaluators, past, placed.map(({ slot }) => slot)),
  };
}
