import { bandName, type Campaign, type CampaignPlace, type Evaluator, type PastVisit, type Slot } from "#app/core/campaign/campaign.ts";
import { hasConflict, hoursClash, isOpen, pastDays, periodOf, quotasOf, tooNear, weekdayOf } from "#app/core/campaign/rules.ts";
import { intAt } from "#app/core/standings/numbers.ts";
import { sha256Hex } from "#app/core/text/hash.ts";

/**
 * A campaign with everything numbered: places, people and firms in an order drawn by the seed, so that neither the order
 * in which they were given nor their names favour anybody; days from the first of the period; hours from the earliest.
 */
export type Terms = {
  readonly campaign: Campaign;
  readonly places: readonly CampaignPlace[];
  /** All evaluators given; who is not eligible may go nowhere. */
  readonly people: readonly Evaluator[];
  readonly days: readonly string[];
  readonly weekdays: readonly number[];
  /** Names of the hours; a single null where the campaign names none. */
  readonly bands: readonly (string | null)[];
  readonly hoursClash: boolean;
  /** Most visits of one person on one day, as far as the hours allow. */
  readonly dayMost: number;
  /** Firm of each person; 0 is the bank. */
  readonly firmOf: Int32Array;
  readonly firms: readonly string[];
  readonly quotas: Int32Array;
  /** 1 where no rule for the pair alone keeps a person from a place on a day; read by `mayOn`. */
  readonly may: Uint8Array;
  /** 1 where there is any such day; read by `mayEver`. */
  readonly ever: Uint8Array;
  /** Who came last to each place before the period; null: nobody. */
  readonly last: readonly (string | null)[];
  readonly pastOf: (place: string, evaluator: string) => readonly string[];
};

/** More than any plan holds, and still a whole number of 32 bits. */
const NO_BOUND = 2 ** 30;

export function makeTerms(campaign: Campaign, evaluators: readonly Evaluator[], past: readonly PastVisit[], seed: string): Terms {
  const places = drawn(campaign.places, ({ branchId }) => branchId, seed);
  const people = drawn(evaluators, ({ id }) => id, seed);
  const days = periodOf(campaign);
  const quota = quotasOf(campaign);
  const firms = ["", ...new Set(people.flatMap(({ firmId }) => firmId ?? []))];
  const clash = hoursClash(campaign);
  const names = [...new Set(campaign.bands.map(bandName))].sort();
  const last = lastVisitors(campaign, past);
  const terms = {
    campaign,
    places,
    people,
    days,
    weekdays: days.map(weekdayOf),
    bands: names.length > 0 ? names : [null],
    hoursClash: clash,
    dayMost: Math.min(campaign.maxPerEvaluatorDay, clash ? names.length : NO_BOUND),
    firmOf: Int32Array.from(people, ({ firmId }) => firms.indexOf(firmId ?? "")),
    firms,
    quotas: Int32Array.from(firms, (firm, i) => (i === 0 ? NO_BOUND : (quota.get(firm) ?? NO_BOUND))),
    may: new Uint8Array(places.length * people.length * days.length),
    ever: new Uint8Array(places.length * people.length),
    last: places.map(({ branchId }) => last.get(branchId) ?? null),
    pastOf: pastDays(past),
  };
  permit(terms);
  return terms;
}

/** In an order that only the seed and the names decide. */
function drawn<T>(all: readonly T[], name: (one: T) => string, seed: string): T[] {
  const keyed = all.map((one) => ({ one, key: sha256Hex(`${seed}\n${name(one)}`) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ one }) => one);
}

function lastVisitors({ from }: Campaign, past: readonly PastVisit[]): Map<string, string> {
  const last = new Map<string, PastVisit>();
  for (const visit of past) {
    const other = last.get(visit.branchId);
    const later = !other || visit.day > other.day || (visit.day === other.day && visit.evaluatorId < other.evaluatorId);
    if (visit.day < from && later) last.set(visit.branchId, visit);
  }
  return new Map([...last].map(([place, { evaluatorId }]) => [place, evaluatorId]));
}

function permit({ campaign, places, people, days, may, ever, pastOf }: Terms): void {
  const eligible = new Set(campaign.evaluators);
  const open = places.map((place) => days.map((day) => isOpen(campaign, place, day)));
  const busy = people.map((person) => days.map((day) => person.busy.includes(day)));
  for (const [p, { branchId }] of places.entries()) {
    for (const [e, person] of people.entries()) {
      if (!eligible.has(person.id) || !person.qualified || hasConflict(person, branchId)) continue;
      const past = pastOf(branchId, person.id);
      const pair = p * people.length + e;
      for (const [d, day] of days.entries()) {
        if (!open[p]?.[d] || busy[e]?.[d] || (past.length > 0 && tooNear(campaign, past, day) !== null)) continue;
        may[pair * days.length + d] = 1;
        ever[pair] = 1;
      }
    }
  }
}

export function mayOn({ people, days, may }: Terms, place: number, person: number, day: number): boolean {
  return may[(place * people.length + person) * days.length + day] === 1;
}

/** Whether there is any day on which that person may go to that place. */
export function mayEver({ people, ever }: Terms, place: number, person: number): boolean {
  return ever[place * people.length + person] === 1;
}

/** Where a fixed visit stands in the numbers; −1 for what is not among them. */
export function numbersOf({ places, people, days, bands }: Terms, { place, evaluator, day, band }: Slot): { place: number; person: number; day: number; band: number } {
  return {
    place: places.findIndex(({ branchId }) => branchId === place),
    person: people.findIndex(({ id }) => id === evaluator),
    day: days.indexOf(day),
    band: bands.indexOf(band),
  };
}

/** The firm of a person by number. */
export function firmAt({ firmOf }: Terms, person: number): number {
  return intAt(firmOf, person);
}
