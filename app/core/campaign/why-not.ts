import { slotKey } from "#app/core/campaign/campaign.ts";
import type { Unfilled, WhyNot } from "#app/core/campaign/proposal.ts";
import { dayAt, hasDayRoom, hasRoom, NONE, type Demand, type Roster } from "#app/core/campaign/roster.ts";
import { hasConflict, isOpen, tooNear } from "#app/core/campaign/rules.ts";
import { mayOn } from "#app/core/campaign/terms.ts";
import { compare } from "#app/core/campaign/visits.ts";
import { intAt } from "#app/core/standings/numbers.ts";

/** Each with one true reason for every eligible evaluator; in the order of places. */
export function explainUnfilled(roster: Roster, unfilled: readonly Demand[]): Unfilled[] {
  const { places, people, campaign } = roster.terms;
  const eligible = new Set(campaign.evaluators);
  const asked = people.map(({ id }, person) => ({ id, person })).filter(({ id }) => eligible.has(id));
  asked.sort((a, b) => compare(a.id, b.id));
  const explained = unfilled.map(({ place, nth, twinOf }): Unfilled => {
    const reasons = asked.map(({ id, person }) => ({ evaluator: id, why: whyNot(roster, place, person) }));
    return { place: places[place]?.branchId ?? "", nth, twinOf, reasons };
  });
  return explained.sort((a, b) => compare(a.place, b.place) || a.nth - b.nth);
}

/** What stands in the way of one more visit: first what is so whatever the plan, then what the plan makes so. */
function whyNot(roster: Roster, place: number, person: number): WhyNot {
  const { terms, firmLoad, load } = roster;
  const firm = intAt(terms.firmOf, person);
  const never = whyNever(roster, place, person);
  if (never) return never;
  if (!hasRoom(roster, person)) return { kind: "load", visits: intAt(load, person) };
  if (intAt(firmLoad, firm) >= intAt(terms.quotas, firm)) return { kind: "quota", firm: terms.firms[firm] ?? "" };
  if (!openDays(roster, place, person).some((day) => hasDayRoom(roster, person, day))) return { kind: "days-full" };
  // A greatest flow leaves no such visit; here it would be a fault of `fill`.
  throw new Error(`${slotKey({ place: terms.places[place]?.branchId ?? "", nth: 0 })} could be filled`);
}

function whyNever(roster: Roster, place: number, person: number): WhyNot | null {
  const { terms } = roster;
  const { campaign, people, places, days } = terms;
  const [here, who] = [places[place], people[person]];
  if (!here || !who?.qualified) return { kind: "not-qualified" };
  if (hasConflict(who, here.branchId)) return { kind: "conflict" };
  if (dayAt(roster, place, person) !== NONE) return { kind: "here-already" };
  const possible = days.filter((day) => isOpen(campaign, here, day) && !who.busy.includes(day));
  if (possible.length === 0) return { kind: "no-day" };
  const past = terms.pastOf(here.branchId, who.id);
  const near = possible.map((day) => tooNear(campaign, past, day));
  if (near.includes(null)) return null;
  const times = (day: string) => near.filter((other) => other === day).length;
  const last = past.toSorted((a, b) => times(b) - times(a) || compare(b, a))[0] ?? "";
  return { kind: "rotation", last };
}

function openDays({ terms }: Roster, place: number, person: number): number[] {
  return [...terms.days.keys()].filter((day) => mayOn(terms, place, person, day));
}
