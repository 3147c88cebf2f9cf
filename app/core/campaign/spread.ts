import { slotKey } from "#app/core/campaign/campaign.ts";
import { hasDayRoom, type Roster, type Visit } from "#app/core/campaign/roster.ts";
import { mayOn } from "#app/core/campaign/terms.ts";
import { intAt } from "#app/core/standings/numbers.ts";

/**
 * What a plan of days and hours costs: whole numbers, lower is better.
 *   1000 · days by which two visits of a place, twins left out, are nearer than ⅔ · days of the period / visits of a place
 * + 1000 · days by which a twin is not 1 to 7 days from its visit
 * +  300 · pairs of visits of a place on one weekday, and pairs in the same hours
 * +   40 · Σ n² over days of persons + 10 · Σ n² over their weeks
 * +    2 · Σ n² over days of the bank + Σ n² over weeks, weekdays, hours, and weekdays with hours
 * where n is the number of visits. So a place comes before a person, and a person before the whole.
 */
const COST = { near: 1000, twin: 1000, alike: 300, personDay: 40, personWeek: 10, day: 2, whole: 1 } as const;

/** A twin this many days away at most sees the place as the other saw it. */
const TWIN_DAYS = 7;

/** Rounds at most; plans of any size settle in far fewer. */
const ROUNDS = 40;

/** Visits there are, by what they are counted for. */
type Counts = Record<"personDay" | "personWeek" | "day" | "week" | "weekday" | "band" | "weekdayBand", Int32Array> & {
  /** Of a person on a day, by hours. */
  readonly taken: Uint16Array;
};

type Spread = { readonly roster: Roster; readonly counts: Counts; readonly byPlace: readonly (readonly Visit[])[]; readonly wish: number };

/**
 * Chooses days and hours for who goes where: each visit in turn takes the cheapest day and hours that are possible while
 * all others stay, until none would change. Every change lowers the cost, so it ends; what is left cannot be bettered
 * by one visit alone. A round looks at S visits × D days × H hours.
 */
export function spread(roster: Roster, visits: readonly Visit[]): void {
  const state = begin(roster, visits);
  const free = visits.filter(({ pinned }) => !pinned);
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    for (const visit of free) changed = better(state, visit) || changed;
    if (!changed) return;
  }
}

function begin(roster: Roster, visits: readonly Visit[]): Spread {
  const { terms } = roster;
  const { people, days, bands, places, campaign } = terms;
  const weeks = Math.max(1, Math.round(days.length / 7));
  const counts: Counts = {
    personDay: new Int32Array(people.length * days.length),
    personWeek: new Int32Array(people.length * weeks),
    day: new Int32Array(days.length),
    week: new Int32Array(weeks),
    weekday: new Int32Array(8),
    band: new Int32Array(bands.length),
    weekdayBand: new Int32Array(8 * bands.length),
    taken: new Uint16Array(people.length * days.length * bands.length),
  };
  const byPlace = places.map((_, place) => visits.filter((visit) => visit.place === place));
  const state = { roster, counts, byPlace, wish: wishedGap(days.length, campaign.visitsPerPlace) };
  for (const visit of visits) if (visit.pinned) count(state, visit, 1);
  for (const visit of visits) {
    if (visit.pinned) continue;
    visit.band = Math.max(0, bands.findIndex((_, band) => !isTaken(state, visit.person, visit.day, band)));
    count(state, visit, 1);
  }
  return state;
}

/** The period is cut into weeks that are as long as each other, so that none with few days draws more visits to each. */
function weekOf(day: number, weeks: number, days: number): number {
  return Math.floor((day * weeks) / days);
}

/** Two thirds of what even shares of the period would give, so that there is room to spread the whole as well. */
function wishedGap(days: number, visits: number): number {
  return Math.floor((2 * days) / (3 * Math.max(1, visits)));
}

/** Moves a visit to where it costs least; false where it is there already. */
function better(state: Spread, visit: Visit): boolean {
  const { terms, dayLoad } = state.roster;
  const { days, bands } = terms;
  count(state, visit, -1);
  const from = visit.person * days.length;
  dayLoad[from + visit.day] = intAt(dayLoad, from + visit.day) - 1;
  let best = { day: visit.day, band: visit.band, cost: costOfDay(state, visit, visit.day) + costOfHours(state, visit, visit.day, visit.band) };
  for (let day = 0; day < days.length; day += 1) {
    if (!mayOn(terms, visit.place, visit.person, day) || !hasDayRoom(state.roster, visit.person, day)) continue;
    const dayCost = costOfDay(state, visit, day);
    for (let band = 0; band < bands.length && dayCost < best.cost; band += 1) {
      if (isTaken(state, visit.person, day, band)) continue;
      const cost = dayCost + costOfHours(state, visit, day, band);
      if (cost < best.cost) best = { day, band, cost };
    }
  }
  const changed = best.day !== visit.day || best.band !== visit.band;
  visit.day = best.day;
  visit.band = best.band;
  dayLoad[from + best.day] = intAt(dayLoad, from + best.day) + 1;
  count(state, visit, 1);
  return changed;
}

function isTaken({ roster, counts }: Spread, person: number, day: number, band: number): boolean {
  const { days, bands, hoursClash } = roster.terms;
  return hoursClash && (counts.taken[(person * days.length + day) * bands.length + band] ?? 0) > 0;
}

/** What a visit not counted would cost more on that day. */
function costOfDay({ roster, counts, byPlace, wish }: Spread, visit: Visit, day: number): number {
  const { days, weekdays } = roster.terms;
  const week = weekOf(day, counts.week.length, days.length);
  const weekday = weekdays[day] ?? 0;
  const person = visit.person;
  let cost =
    COST.personDay * more(counts.personDay, person * days.length + day) +
    COST.personWeek * more(counts.personWeek, person * counts.week.length + week) +
    COST.day * more(counts.day, day) +
    COST.whole * (more(counts.week, week) + more(counts.weekday, weekday));
  for (const other of byPlace[visit.place] ?? []) {
    if (other === visit || other.day < 0) continue;
    const gap = Math.abs(other.day - day);
    if (visit.twinOf === null && other.twinOf === null) cost += COST.near * Math.max(0, wish - gap);
    else if (isTwin(roster, visit, other)) cost += COST.twin * Math.max(0, 1 - gap, gap - TWIN_DAYS);
    if (weekdays[other.day] === weekday) cost += COST.alike;
  }
  return cost;
}

function costOfHours({ roster, counts, byPlace }: Spread, visit: Visit, day: number, band: number): number {
  const { bands, weekdays } = roster.terms;
  if (bands[band] === null) return 0;
  const weekday = weekdays[day] ?? 0;
  let cost = COST.whole * (more(counts.band, band) + more(counts.weekdayBand, weekday * bands.length + band));
  for (const other of byPlace[visit.place] ?? []) if (other !== visit && other.band === band) cost += COST.alike;
  return cost;
}

/** By how much n² grows where one is added. */
function more(counts: Int32Array, index: number): number {
  return 2 * intAt(counts, index) + 1;
}

function isTwin({ terms }: Roster, one: Visit, other: Visit): boolean {
  const key = ({ place, nth }: Visit) => slotKey({ place: terms.places[place]?.branchId ?? "", nth });
  return one.twinOf === key(other) || other.twinOf === key(one);
}

/** Counts a visit in or out, as far as its day and hours are among the numbers. */
function count({ roster, counts }: Spread, { person, day, band }: Visit, by: 1 | -1): void {
  const { days, bands, weekdays } = roster.terms;
  if (day < 0) return;
  const add = (of: Int32Array | Uint16Array, index: number) => {
    of[index] = (of[index] ?? 0) + by;
  };
  const weekday = weekdays[day] ?? 0;
  const week = weekOf(day, counts.week.length, days.length);
  add(counts.day, day);
  add(counts.week, week);
  add(counts.weekday, weekday);
  if (band >= 0) {
    add(counts.band, band);
    add(counts.weekdayBand, weekday * bands.length + band);
  }
  if (person < 0) return;
  add(counts.personDay, person * days.length + day);
  add(counts.personWeek, person * counts.week.length + week);
  if (band >= 0) add(counts.taken, (person * days.length + day) * bands.length + band);
}
