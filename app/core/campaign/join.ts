import { onCycles } from "#app/core/campaign/bridges.ts";
import type { Edge } from "#app/core/campaign/parts.ts";
import { couldCome, enter, firstDay, hasQuota, hasRoom, leave, NONE, type Roster, type Visit } from "#app/core/campaign/roster.ts";
import { firmAt } from "#app/core/campaign/terms.ts";
import { intAt } from "#app/core/standings/numbers.ts";

/**
 * Changes who goes where until all evaluators sent can be compared, as far as that goes without making the load less
 * even: a visit on a cycle of one part changes people with a visit of another part (`swap`), or goes to somebody of
 * another part who has fewer visits (`pass`). Each change makes one part fewer, for what loses a visit on a cycle hangs
 * together all the same.
 *
 * Reached whenever nothing but who has been there already keeps anybody from any place on any day, nothing is pinned,
 * and visits − places ≥ evaluators sent − 1: parts that are all trees have one visit fewer than places and evaluators
 * each, so with two parts or more some part has a cycle, and then any visit of another will do for a swap. Otherwise
 * the first change that is possible is made, and what stays apart is found by `checkPlan`.
 * At most E − 1 rounds of S² pairs of visits, each asked for a day.
 */
export function joinParts(roster: Roster, visits: readonly Visit[]): void {
  for (;;) {
    const parts = partsOf(roster, visits);
    if (parts.count < 2 || !joinTwo(roster, visits, parts.of)) return;
  }
}

function joinTwo(roster: Roster, visits: readonly Visit[], partOf: readonly number[]): boolean {
  const loose = [...onCycles(edgesOf(visits))].sort((a, b) => a - b).flatMap((i) => visits[i] ?? []).filter(({ pinned }) => !pinned);
  const apart = (one: Visit, person: number) => partOf[one.person] !== partOf[person];
  for (const one of loose) {
    for (const other of visits) if (apart(one, other.person) && swap(roster, one, other)) return true;
  }
  const sent = roster.terms.people.map((_, person) => person).filter((person) => intAt(roster.load, person) > 0);
  return loose.some((one) => sent.some((person) => apart(one, person) && pass(roster, one, person)));
}

/**
 * Where somebody would come to a place who came the last time, has others change with them, as long as no more parts
 * come of it. Each change leaves fewer such visits.
 */
export function renewVisitors(roster: Roster, visits: readonly Visit[]): void {
  const { people, last } = roster.terms;
  const again = (place: number, person: number) => Number(last[place] !== null && last[place] === people[person]?.id);
  const parts = partsOf(roster, visits).count;
  const keeps = () => partsOf(roster, visits).count <= parts;
  for (const one of visits) {
    if (one.pinned || again(one.place, one.person) === 0) continue;
    const better = (other: Visit) => again(one.place, other.person) + again(other.place, one.person) < 1 + again(other.place, other.person);
    visits.some((other) => better(other) && tried(one, other, keeps, () => swap(roster, one, other), roster));
  }
}

/** Makes a change of two visits; takes it back, and says no, where it does not keep what is to be kept. */
function tried(one: Visit, other: Visit, keeps: () => boolean, make: () => boolean, roster: Roster): boolean {
  const before = [one, other].map(({ person, day }) => ({ person, day }));
  if (!make()) return false;
  if (keeps()) return true;
  for (const visit of [one, other]) leave(roster, visit);
  for (const [i, visit] of [one, other].entries()) enter(roster, Object.assign(visit, before[i]));
  return false;
}

/** Two visits change people, on days on which both are possible; false, and nothing changed, where there are none. */
function swap(roster: Roster, one: Visit, other: Visit): boolean {
  if (one.pinned || other.pinned || one.place === other.place || one.person === other.person) return false;
  if (!couldCome(roster, one.place, other.person) || !couldCome(roster, other.place, one.person)) return false;
  leave(roster, one);
  leave(roster, other);
  const [first, second] = [dayFor(roster, one, other.person, other.day), dayFor(roster, other, one.person, one.day)];
  if (first !== NONE && second !== NONE) {
    [one.person, other.person] = [other.person, one.person];
    [one.day, other.day] = [first, second];
  }
  enter(roster, one);
  enter(roster, other);
  return first !== NONE && second !== NONE;
}

/** A visit goes to somebody with fewer visits. */
function pass(roster: Roster, visit: Visit, person: number): boolean {
  const { terms, load } = roster;
  const [from, to] = [firmAt(terms, visit.person), firmAt(terms, person)];
  const even = intAt(load, visit.person) > intAt(load, person) && hasRoom(roster, person);
  if (!even || !couldCome(roster, visit.place, person) || (from !== to && !hasQuota(roster, to))) return false;
  const day = dayFor(roster, visit, person, visit.day);
  if (day === NONE) return false;
  leave(roster, visit);
  enter(roster, Object.assign(visit, { person, day }));
  return true;
}

/** The visit's own day if it can be, or the other one, or any. */
function dayFor(roster: Roster, visit: Visit, person: number, other: number): number {
  const { days } = roster.terms;
  const near = firstDay(roster, visit.place, person, [visit.day, other]);
  return near === NONE ? firstDay(roster, visit.place, person, days.keys()) : near;
}

/** What is not among the numbers ties nothing. */
function edgesOf(visits: readonly Visit[]): Edge[] {
  return visits.map(({ place, person }, i) => ({ place: place < 0 ? `?${i}` : `${place}`, evaluator: person < 0 ? `?${i}` : `${person}` }));
}

/** The part of each person, and how many parts there are among those sent. */
function partsOf({ terms }: Roster, visits: readonly Visit[]): { readonly of: readonly number[]; readonly count: number } {
  const { people, places } = terms;
  const above = Int32Array.from({ length: people.length + places.length }, (_, node) => node);
  const topOf = (node: number): number => {
    let here = node;
    while (intAt(above, here) !== here) {
      above[here] = intAt(above, intAt(above, here));
      here = intAt(above, here);
    }
    return here;
  };
  for (const { place, person } of visits) if (place >= 0 && person >= 0) above[topOf(people.length + place)] = topOf(person);
  const of = people.map((_, person) => topOf(person));
  const sent = new Set(visits.filter(({ person, place }) => person >= 0 && place >= 0).map(({ person }) => of[person]));
  return { of, count: sent.size };
}
