import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slotKey, type Slot } from "#app/core/campaign/campaign.ts";
import { graphParts } from "#app/core/campaign/parts.ts";
import { planCampaign } from "#app/core/campaign/plan.ts";
import type { CampaignPlan, Reason, WhyNot } from "#app/core/campaign/proposal.ts";
import { allowed, anyGiven, anyPinned, daysIn, freeCampaign, mostOnDay, type Given } from "#tests/support/campaigns.ts";

const SMALL = { places: 4, people: 5, days: 10, visits: 2 };

const away = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
const weekday = (day: string) => new Date(day).getUTCDay() || 7;
const load = ({ slots }: CampaignPlan, evaluator: string) => slots.filter((slot) => slot.evaluator === evaluator).length;
const allowedEver = (given: Given, place: string, evaluator: string) => daysIn(given.campaign).some((day) => allowed(given, place, evaluator, day));

/** Whether what stands in the way of a visit does so. */
function isTrue(given: Given, plan: CampaignPlan, place: string, evaluator: string, why: WhyNot): boolean {
  const { campaign, evaluators, past } = given;
  const person = evaluators.find(({ id }) => id === evaluator)!;
  const days = daysIn(campaign).filter((day) => allowed(given, place, evaluator, day));
  const visits = plan.slots.filter((slot) => slot.evaluator === evaluator);
  switch (why.kind) {
    case "not-qualified":
      return !person.qualified;
    case "conflict":
      return person.homeBranchId === place || person.conflicts.includes(place);
    case "here-already":
      return visits.some((slot) => slot.place === place);
    case "no-day":
      return days.length === 0 && daysIn(campaign).every((day) => !allowed({ ...given, past: [] }, place, evaluator, day));
    case "rotation": {
      const blocks = past.some((visit) => visit.branchId === place && visit.evaluatorId === evaluator && visit.day === why.last);
      return blocks && days.length === 0 && daysIn(campaign).some((day) => away(day, why.last) < campaign.rotationDays);
    }
    case "load":
      return why.visits === visits.length && visits.length >= campaign.maxPerEvaluator;
    case "quota": {
      const ofFirm = plan.slots.filter((slot) => evaluators.find(({ id }) => id === slot.evaluator)?.firmId === why.firm).length;
      return person.firmId === why.firm && campaign.firmQuotas.some((quota) => quota.firmId === why.firm && quota.visits !== null && ofFirm >= quota.visits);
    }
    case "days-full":
      return days.length > 0 && days.every((day) => visits.filter((slot) => slot.day === day).length >= mostOnDay(campaign));
  }
}

/** Whether a reason for a visit holds in the plan. */
function holds(given: Given, plan: CampaignPlan, slot: Slot, why: Reason): boolean {
  const { slots } = plan;
  const here = slots.filter((other) => other !== slot && other.place === slot.place);
  const others = given.campaign.evaluators.filter((id) => id !== slot.evaluator && allowedEver(given, slot.place, id));
  const past = given.past.filter(({ branchId }) => branchId === slot.place);
  const own = past.filter(({ evaluatorId }) => evaluatorId === slot.evaluator).map(({ day }) => away(day, slot.day));
  switch (why.kind) {
    case "pinned":
      return true;
    case "only-one":
      return others.length === 0;
    case "least-loaded": {
      const free = others.filter((id) => here.every(({ evaluator }) => evaluator !== id));
      return why.visits === load(plan, slot.evaluator) && free.length > 0 && free.every((id) => load(plan, id) >= why.visits);
    }
    case "never-here":
      return own.length === 0;
    case "not-since":
      return why.days === Math.min(...own) && away(why.day, slot.day) === why.days && why.days >= given.campaign.rotationDays;
    case "other-than-last": {
      const before = past.filter(({ day }) => day < given.campaign.from).map(({ day }) => day);
      return why.evaluator !== slot.evaluator && past.some(({ evaluatorId, day }) => evaluatorId === why.evaluator && day === before.sort().at(-1));
    }
    case "joins": {
      const parts = graphParts(slots.filter((other) => other !== slot));
      const theirs = parts.find(({ evaluators }) => evaluators.includes(slot.evaluator));
      const rest = parts.find(({ places }) => places.includes(slot.place));
      // Whoever has no other visit is a part alone, which a graph of the other visits does not show.
      return rest !== undefined && rest !== theirs && why.evaluators === Math.min(theirs?.evaluators.length ?? 1, rest.evaluators.length);
    }
    case "apart":
      return why.days === Math.min(...here.filter(({ twinOf }) => twinOf === null).map(({ day }) => away(day, slot.day)));
    case "near-twin":
      return here.some((other) => (other.twinOf === slotKey(slot) || slot.twinOf === slotKey(other)) && away(other.day, slot.day) === why.days);
    case "new-weekday":
      return why.weekday === weekday(slot.day) && here.every(({ day }) => weekday(day) !== why.weekday);
    case "new-hours":
      return why.band === slot.band && here.every(({ band }) => band !== why.band);
    case "quiet-weekday": {
      const open = new Set(daysIn(given.campaign).map(weekday).filter((one) => given.campaign.places.some(({ weekdays }) => weekdays.includes(one))));
      const visits = [...open].map((one) => slots.filter(({ day }) => weekday(day) === one).length);
      return why.weekday === weekday(slot.day) && why.visits === Math.min(...visits);
    }
    case "quiet-hours": {
      const visits = given.campaign.bands.map(({ from, to }) => slots.filter(({ band }) => band === `${from}-${to}`).length);
      return why.band === slot.band && visits.every((count) => count >= why.visits);
    }
  }
}

describe("reasons", () => {
  test("of visits hold, and every visit has one", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyGiven(SMALL), anyPinned(SMALL), fc.boolean(), (given, pinned, fix) => {
        const plan = planCampaign(given.campaign, given.evaluators, given.past, fix ? pinned : [], "seed");
        for (const slot of plan.slots) {
          expect(slot.why.length).toBeGreaterThan(0);
          for (const why of slot.why) {
            met.add(why.kind);
            if (!holds(given, plan, slot, why)) throw new Error(`${slotKey(slot)}: ${JSON.stringify(why)}`);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(met.size).toBe(13);
  });

  test("why nobody was found hold, one for every eligible evaluator", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyGiven(SMALL), anyPinned(SMALL), fc.boolean(), (given, pinned, fix) => {
        const plan = planCampaign(given.campaign, given.evaluators, given.past, fix ? pinned : [], "seed");
        for (const { place, reasons } of plan.unfilled) {
          expect(reasons.map(({ evaluator }) => evaluator)).toEqual([...given.campaign.evaluators].sort());
          for (const { evaluator, why } of reasons) {
            met.add(why.kind);
            if (!isTrue(given, plan, place, evaluator, why)) throw new Error(`${place}, ${evaluator}: ${JSON.stringify(why)}`);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(met.size).toBe(8);
  });

  test("say who joins two parts", () => {
    const { campaign, evaluators } = freeCampaign({ places: 3, people: 2, visits: 1, overlap: 30 });
    const { slots } = planCampaign(campaign, evaluators, [], [], "seed");
    const joining = slots.filter(({ why }) => why.some(({ kind }) => kind === "joins"));
    expect(joining.map(({ place }) => place)).toHaveLength(2);
    expect(new Set(joining.map(({ place }) => place)).size).toBe(1);
  });
});
