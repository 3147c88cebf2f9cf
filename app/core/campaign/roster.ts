import { slotKey, type Slot } from "#app/core/campaign/campaign.ts";
import { twinsWanted } from "#app/core/campaign/rules.ts";
import { firmAt, mayEver, mayOn, numbersOf, type Terms } from "#app/core/campaign/terms.ts";
import { intAt } from "#app/core/standings/numbers.ts";

/** A visit in numbers of `Terms`; of a pinned one −1 stands for what is not among them. */
export type Visit = Demand & { person: number; day: number; band: number; readonly pinned: Slot | null };

/** A visit that is wanted. */
export type Demand = { readonly place: number; readonly nth: number; readonly twinOf: string | null };

/** A plan in the making. All that it counts includes what is pinned. */
export type Roster = {
  readonly terms: Terms;
  readonly pinned: readonly Visit[];
  /** Visits by place, of which none is pinned, in the order in which they are filled. */
  readonly demands: readonly (readonly Demand[])[];
  /** Day of a person's visit to a place by place, then person; −1: none, −2: pinned. */
  readonly at: Int16Array;
  readonly load: Int32Array;
  readonly firmLoad: Int32Array;
  /** Visits by person, then day. */
  readonly dayLoad: Int32Array;
};

export const NONE = -1;
const PINNED = -2;

/** With what is pinned entered, and what remains to be found. */
export function makeRoster(terms: Terms, pinnedSlots: readonly Slot[]): Roster {
  const { places, people, days, firms } = terms;
  const pinned = pinnedSlots.map((slot): Visit => ({ nth: slot.nth, twinOf: slot.twinOf, ...numbersOf(terms, slot), pinned: slot }));
  const roster = {
    terms,
    pinned,
    demands: demandsOf(terms, pinned),
    at: new Int16Array(places.length * people.length).fill(NONE),
    load: new Int32Array(people.length),
    firmLoad: new Int32Array(firms.length),
    dayLoad: new Int32Array(people.length * days.length),
  };
  for (const visit of pinned) if (visit.person >= 0) enter(roster, visit, PINNED);
  return roster;
}

function demandsOf(terms: Terms, pinned: readonly Visit[]): Demand[][] {
  const { visitsPerPlace } = terms.campaign;
  const twins = new Set(twinPlaces(terms, pinned));
  return terms.places.map(({ branchId }, place) => {
    const here = pinned.filter((visit) => visit.place === place);
    const own = here.filter(({ twinOf }) => twinOf === null);
    const taken = new Set(here.map(({ nth }) => nth));
    const numbers = Array.from({ length: visitsPerPlace + taken.size }, (_, i) => i + 1).filter((nth) => !taken.has(nth));
    const free = numbers.slice(0, Math.max(0, visitsPerPlace - own.length));
    const demands: Demand[] = free.map((nth) => ({ place, nth, twinOf: null }));
    const twinned = own[0]?.pinned ?? { place: branchId, nth: free[0] ?? 1 };
    const nth = Math.max(visitsPerPlace, ...taken, ...free) + 1;
    return twins.has(place) ? [...demands, { place, nth, twinOf: slotKey(twinned) }] : demands;
  });
}

/** Places that still get a twin: such as have people enough before others, then as drawn. */
function twinPlaces(terms: Terms, pinned: readonly Visit[]): number[] {
  const { campaign, places, people } = terms;
  const having = new Set(pinned.filter(({ twinOf }) => twinOf !== null).map(({ place }) => place));
  const enough = (place: number) => people.filter((_, person) => mayEver(terms, place, person)).length > campaign.visitsPerPlace;
  const open = places.map((_, place) => place).filter((place) => !having.has(place));
  const able = new Set(open.filter(enough));
  const ordered = [...able, ...open.filter((place) => !able.has(place))];
  having.delete(NONE);
  return ordered.slice(0, Math.max(0, twinsWanted(campaign) - having.size));
}

/** Counts a visit; `mark` is what `at` says of it. */
export function enter({ terms, at, load, firmLoad, dayLoad }: Roster, { place, person, day }: Pick<Visit, "place" | "person" | "day">, mark = day): void {
  const { people, days } = terms;
  if (place >= 0) at[place * people.length + person] = mark;
  if (day >= 0) dayLoad[person * days.length + day] = intAt(dayLoad, person * days.length + day) + 1;
  load[person] = intAt(load, person) + 1;
  const firm = firmAt(terms, person);
  firmLoad[firm] = intAt(firmLoad, firm) + 1;
}

/** Takes back what `enter` counted. */
export function leave({ terms, at, load, firmLoad, dayLoad }: Roster, { place, person, day }: Pick<Visit, "place" | "person" | "day">): void {
  const { people, days } = terms;
  at[place * people.length + person] = NONE;
  dayLoad[person * days.length + day] = intAt(dayLoad, person * days.length + day) - 1;
  load[person] = intAt(load, person) - 1;
  const firm = firmAt(terms, person);
  firmLoad[firm] = intAt(firmLoad, firm) - 1;
}

/** Day of the visit of a person to a place, −1 for none, −2 for a pinned one. */
export function dayAt({ terms, at }: Roster, place: number, person: number): number {
  return at[place * terms.people.length + person] ?? NONE;
}

/** Whether a person has no visit to a place and could have one by the rules for the two alone. */
export function couldCome(roster: Roster, place: number, person: number): boolean {
  return dayAt(roster, place, person) === NONE && mayEver(roster.terms, place, person);
}

export function hasDayRoom({ terms, dayLoad }: Roster, person: number, day: number): boolean {
  return intAt(dayLoad, person * terms.days.length + day) < terms.dayMost;
}

export function hasRoom({ terms, load }: Roster, person: number): boolean {
  return intAt(load, person) < terms.campaign.maxPerEvaluator;
}

export function hasQuota({ terms, firmLoad }: Roster, firm: number): boolean {
  return intAt(firmLoad, firm) < intAt(terms.quotas, firm);
}

/** The first of these days on which that person may go to that place and has room, else −1. */
export function firstDay(roster: Roster, place: number, person: number, days: Iterable<number>): number {
  for (const day of days) if (mayOn(roster.terms, place, person, day) && hasDayRoom(roster, person, day)) return day;
  return NONE;
}
