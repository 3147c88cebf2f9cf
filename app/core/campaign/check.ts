import { bandName, slotKey, type Campaign, type CampaignPlace, type Evaluator, type PastVisit, type Slot } from "#app/core/campaign/campaign.ts";
import type { Finding } from "#app/core/campaign/finding.ts";
import { graphParts } from "#app/core/campaign/parts.ts";
import { hasConflict, hoursClash, isOpen, pastDays, quotasOf, tooNear, twinsWanted } from "#app/core/campaign/rules.ts";
import { bySlot } from "#app/core/campaign/visits.ts";

type Books = {
  readonly campaign: Campaign;
  readonly places: ReadonlyMap<string, CampaignPlace>;
  readonly people: ReadonlyMap<string, Evaluator>;
  readonly pastOf: (place: string, evaluator: string) => readonly string[];
};

/**
 * What is against the rules in a plan, and which wishes it misses; whoever made it, planner or people. First what is
 * wrong with single slots, in the order of places; then what several break together; the same slots in any order give the same.
 * Evaluators not given are not eligible; nothing else is known of them.
 */
export function checkPlan(campaign: Campaign, evaluators: readonly Evaluator[], past: readonly PastVisit[], slots: readonly Slot[]): Finding[] {
  const books: Books = {
    campaign,
    places: new Map(campaign.places.map((place) => [place.branchId, place])),
    people: new Map(evaluators.map((evaluator) => [evaluator.id, evaluator])),
    pastOf: pastDays(past),
  };
  const ordered = slots.toSorted(bySlot);
  return [
    ...ordered.flatMap((slot) => checkSlot(books, slot)),
    ...checkPeople(books, ordered),
    ...checkQuotas(books, ordered),
    ...checkPlaces(books, ordered),
    ...checkGraph(ordered),
  ];
}

function checkSlot({ campaign, places, people, pastOf }: Books, slot: Slot): Finding[] {
  const { place, evaluator, day, band } = slot;
  const at = { slot: slotKey(slot), place, evaluator, day };
  const findings: Finding[] = [];
  const [here, who] = [places.get(place), people.get(evaluator)];
  if (!here) findings.push({ code: "other-place", ...at });
  if (!who || !campaign.evaluators.includes(evaluator)) findings.push({ code: "not-eligible", ...at });
  if (who && !who.qualified) findings.push({ code: "not-qualified", ...at });
  if (who && hasConflict(who, place)) findings.push({ code: "conflict", ...at });
  if (day < campaign.from || day > campaign.to) findings.push({ code: "outside-period", ...at });
  if (here && !isOpen(campaign, here, day)) findings.push({ code: "closed-day", ...at });
  if (who?.busy.includes(day)) findings.push({ code: "busy-day", ...at });
  const last = tooNear(campaign, pastOf(place, evaluator), day);
  if (last !== null) findings.push({ code: "rotation", last, ...at });
  const known = campaign.bands.length === 0 ? band === null : campaign.bands.some((one) => bandName(one) === band);
  if (!known) findings.push({ code: "other-hours", band, ...at });
  return findings;
}

function checkPeople({ campaign }: Books, slots: readonly Slot[]): Finding[] {
  const findings: Finding[] = [];
  for (const [evaluator, own] of grouped(slots, (slot) => slot.evaluator)) {
    const most = campaign.maxPerEvaluator;
    if (own.length > most) findings.push({ code: "load", evaluator, visits: own.length, most });
    for (const [day, ofDay] of grouped(own, (slot) => slot.day)) {
      const dayMost = campaign.maxPerEvaluatorDay;
      if (ofDay.length > dayMost) findings.push({ code: "day-load", evaluator, day, visits: ofDay.length, most: dayMost });
      if (!hoursClash(campaign)) continue;
      for (const [band, together] of grouped(ofDay, (slot) => slot.band ?? "")) {
        if (band !== "" && together.length > 1) findings.push({ code: "same-hours", evaluator, day, band, slots: together.map(slotKey) });
      }
    }
    for (const [place, here] of grouped(own, (slot) => slot.place)) {
      if (here.length > 1) findings.push({ code: "same-evaluator", place, evaluator, slots: here.map(slotKey) });
    }
  }
  return findings;
}

function checkQuotas({ campaign, people }: Books, slots: readonly Slot[]): Finding[] {
  const ofFirms = grouped(slots, ({ evaluator }) => people.get(evaluator)?.firmId ?? "");
  const quotas = quotasOf(campaign);
  return ofFirms.flatMap(([firm, { length: visits }]): Finding[] => {
    const most = quotas.get(firm);
    return firm !== "" && most !== undefined && visits > most ? [{ code: "quota", firm, visits, most }] : [];
  });
}

function checkPlaces({ campaign }: Books, slots: readonly Slot[]): Finding[] {
  const byPlace = new Map(grouped(slots, ({ place }) => place));
  const wanted = campaign.visitsPerPlace;
  const findings: Finding[] = [];
  let twins = 0;
  for (const place of campaign.places.map(({ branchId }) => branchId).sort()) {
    const here = byPlace.get(place) ?? [];
    const visits = here.filter(({ twinOf }) => twinOf === null).length;
    if (visits < here.length) twins += 1;
    if (visits !== wanted) findings.push({ code: visits < wanted ? "missing-visits" : "extra-visits", place, visits, wanted });
  }
  const most = twinsWanted(campaign);
  return twins < most ? [...findings, { code: "missing-twins", places: twins, wanted: most }] : findings;
}

function checkGraph(slots: readonly Slot[]): Finding[] {
  const parts = graphParts(slots);
  return parts.length > 1 ? [{ code: "graph-apart", parts }] : [];
}

/** By key, keys in order. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
