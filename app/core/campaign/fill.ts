import { dayAt, hasDayRoom, hasQuota, NONE, type Roster } from "#app/core/campaign/roster.ts";
import { firmAt, mayOn } from "#app/core/campaign/terms.ts";
import { intAt } from "#app/core/standings/numbers.ts";

/**
 * Who goes where, and one day on which it is possible: a greatest flow
 *   place → pair of place and person (1) → day of the person (`dayMost`) → person (load) → firm (quota)
 * found by augmenting paths, while the load that anybody may have is raised by one visit at a time. So no plan that keeps
 * the rules has more visits. Where no quota binds, the sets of person-visits that a flow can reach are a matroid, raising
 * the load is its greedy algorithm, and no plan with as many visits has a lesser Σ load².
 * Source: Edmonds & Karp (1972), J. ACM 19; Edmonds (1971), Matroids and the greedy algorithm, Math. Programming 1.
 *
 * A search looks at each of P·E pairs and the D days of each at most once, mostly at one day of each person; where it
 * fails, nothing it reached can be of use until the load is raised again. So at each load the searches that fail cost one
 * pass together.
 */
export function fill(roster: Roster): void {
  const { demands } = roster;
  const search = makeSearch(roster);
  const filled = demands.map(() => 0);
  const rounds = Math.max(0, ...demands.map(({ length }) => length));
  for (let most = 1; most <= highest(roster); most += 1) {
    search.most = most;
    search.dead.fill(0);
    // No place gets its second visit before all that can have had their first.
    for (let round = 1; round <= rounds; round += 1) {
      for (const [place, { length }] of demands.entries()) {
        const now = filled[place] ?? 0;
        if (now < Math.min(round, length) && augment(roster, search, place)) filled[place] = now + 1;
      }
    }
    if (demands.every(({ length }, place) => filled[place] === length)) return;
  }
}

/** More visits than this nobody can have. */
function highest({ demands, terms, load }: Roster): number {
  const wanted = demands.reduce((sum, { length }) => sum + length, 0);
  return Math.min(terms.campaign.maxPerEvaluator, wanted + Math.max(0, ...load));
}

/** Nodes by number: places, then pairs, days of persons, persons, firms. */
type Search = {
  readonly pairs: number;
  readonly days: number;
  readonly persons: number;
  readonly firms: number;
  /** What each node was reached from; −1: not reached. */
  readonly from: Int32Array;
  readonly queue: Int32Array;
  length: number;
  /** From here the end cannot be reached. */
  readonly dead: Uint8Array;
  /** What anybody may have at present. */
  most: number;
};

function makeSearch({ terms }: Roster): Search {
  const { places, people, days, firms } = terms;
  const first = { pairs: places.length, days: places.length * (people.length + 1), persons: 0, firms: 0 };
  first.persons = first.days + people.length * days.length;
  first.firms = first.persons + people.length;
  const size = first.firms + firms.length;
  return { ...first, from: new Int32Array(size).fill(NONE), queue: new Int32Array(size), length: 0, dead: new Uint8Array(size), most: 0 };
}

/** One visit more for a place, by as many changes of others as it takes; false where there is no way. */
function augment(roster: Roster, search: Search, place: number): boolean {
  const end = search.dead[place] === 1 ? NONE : reach(roster, search, place);
  if (end >= 0) change(roster, search, end);
  for (let i = 0; i < search.length; i += 1) {
    const node = intAt(search.queue, i);
    search.from[node] = NONE;
    if (end < 0) search.dead[node] = 1;
  }
  search.length = 0;
  return end >= 0;
}

/** Breadth first from a place to a firm that has room; its node, else −1. */
function reach(roster: Roster, search: Search, place: number): number {
  visit(search, place, place);
  for (let i = 0; i < search.length; i += 1) {
    const node = intAt(search.queue, i);
    if (node >= search.firms && hasQuota(roster, node - search.firms)) return node;
    if (node < search.pairs) fromPlace(roster, search, node);
    else if (node < search.days) fromPair(roster, search, node);
    else if (node < search.persons) fromDay(roster, search, node);
    else if (node < search.firms) fromPerson(roster, search, node);
    else fromFirm(roster, search, node);
  }
  return NONE;
}

function visit(search: Search, node: number, from: number): void {
  if (isPast(search, node)) return;
  search.from[node] = from;
  search.queue[search.length] = node;
  search.length += 1;
}

/** Reached before, or of no use. */
function isPast({ from, dead }: Search, node: number): boolean {
  return intAt(from, node) >= 0 || dead[node] === 1;
}

/** To whoever does not come here yet; who came last is asked last, and each place asks in turns of its own. */
function fromPlace(roster: Roster, search: Search, place: number): void {
  const { people, last } = roster.terms;
  const order = people.map((_, i) => (i + place) % people.length);
  const late = order.filter((person) => people[person]?.id === last[place]);
  for (const person of [...order.filter((one) => !late.includes(one)), ...late]) {
    if (dayAt(roster, place, person) === NONE) visit(search, search.pairs + place * people.length + person, place);
  }
}

/**
 * To a day on which they may and have room, or, if there is none, to all the full ones; back to the place where they come
 * already, so that somebody else may instead. Once a person is reached so are all their visits, and days lead no further.
 */
function fromPair(roster: Roster, search: Search, node: number): void {
  const { people, days } = roster.terms;
  const place = Math.floor((node - search.pairs) / people.length);
  const person = (node - search.pairs) % people.length;
  const now = dayAt(roster, place, person);
  if (now >= 0) visit(search, place, node);
  if (isPast(search, search.persons + person)) return;
  const may = (day: number) => day !== now && mayOn(roster.terms, place, person, day);
  // Days are chosen later; that they do not all begin on the first spares most of the moves.
  for (let i = 0; i < days.length; i += 1) {
    const day = (i + 7 * place) % days.length;
    if (may(day) && hasDayRoom(roster, person, day)) return visit(search, search.days + person * days.length + day, node);
  }
  for (let day = 0; day < days.length; day += 1) if (may(day)) visit(search, search.days + person * days.length + day, node);
}

/** To the person where the day has room, and so to all their visits; else to those of the day, to move one. */
function fromDay(roster: Roster, search: Search, node: number): void {
  const { days } = roster.terms;
  const person = Math.floor((node - search.days) / days.length);
  const day = (node - search.days) % days.length;
  if (hasDayRoom(roster, person, day)) visit(search, search.persons + person, node);
  else toVisits(roster, search, node, person, (at) => at === day);
}

/** To the firm where the person has room, else to their visits, to give one away. */
function fromPerson(roster: Roster, search: Search, node: number): void {
  const person = node - search.persons;
  if (intAt(roster.load, person) < search.most) visit(search, search.firms + firmAt(roster.terms, person), node);
  toVisits(roster, search, node, person, (at) => at >= 0);
}

/** To the people of a firm that has no room, to give one of their visits away. */
function fromFirm({ terms }: Roster, search: Search, node: number): void {
  for (let person = 0; person < terms.people.length; person += 1) {
    if (firmAt(terms, person) === node - search.firms) visit(search, search.persons + person, node);
  }
}

function toVisits(roster: Roster, search: Search, node: number, person: number, which: (day: number) => boolean): void {
  const { places, people } = roster.terms;
  for (let place = 0; place < places.length; place += 1) {
    if (which(dayAt(roster, place, person))) visit(search, search.pairs + place * people.length + person, node);
  }
}

/** Makes the changes along the path that was found. */
function change(roster: Roster, search: Search, end: number): void {
  const { terms, at, load, firmLoad, dayLoad } = roster;
  const path = pathTo(search, end);
  for (const [i, node] of path.entries()) {
    const from = path[i - 1];
    if (from === undefined || (from < search.pairs && node < search.days)) continue;
    if (from >= search.persons && node >= search.persons) {
      // Between a person and their firm: one visit more or, on the way back, one less.
      const person = Math.min(from, node) - search.persons;
      load[person] = intAt(load, person) + (node > from ? 1 : -1);
    } else if (from < search.days) {
      // A pair gets another day, or its visit goes to somebody else at the place.
      at[from - search.pairs] = node < search.pairs ? NONE : (node - search.days) % terms.days.length;
      if (node >= search.days) dayLoad[node - search.days] = intAt(dayLoad, node - search.days) + 1;
    } else if (node < search.days) {
      const pair = node - search.pairs;
      const day = (pair % terms.people.length) * terms.days.length + (at[pair] ?? 0);
      dayLoad[day] = intAt(dayLoad, day) - 1;
    }
  }
  firmLoad[end - search.firms] = intAt(firmLoad, end - search.firms) + 1;
}

/** The nodes from the place that asked to a node reached. */
function pathTo({ from }: Search, end: number): number[] {
  const path = [end];
  for (let node = end; intAt(from, node) !== node; path.push(node)) node = intAt(from, node);
  return path.reverse();
}
