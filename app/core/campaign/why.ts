import { cutOff } from "#app/core/campaign/bridges.ts";
import { slotKey, type Slot } from "#app/core/campaign/campaign.ts";
import type { PlannedSlot, Reason } from "#app/core/campaign/proposal.ts";
import { couldCome, type Roster, type Visit } from "#app/core/campaign/roster.ts";
import { weekdayOf } from "#app/core/campaign/rules.ts";
import { mayEver } from "#app/core/campaign/terms.ts";
import { intAt } from "#app/core/standings/numbers.ts";
import { daysBetween } from "#app/core/time/day.ts";

type Placed = { readonly visit: Visit; readonly slot: Slot };

/** What the reasons for days and hours look at. */
type Whole = {
  readonly byPlace: ReadonlyMap<string, readonly Slot[]>;
  /** Visits by weekday, of those in the period on which a place is open; and by the campaign's hours. */
  readonly weekdays: ReadonlyMap<number, number>;
  readonly bands: ReadonlyMap<string | null, number>;
};

/** Says of each visit why this evaluator comes, and why then: what is true of the plan as a whole, people first. */
export function explainVisits(roster: Roster, placed: readonly Placed[]): PlannedSlot[] {
  const slots = placed.map(({ slot }) => slot);
  const cut = cutOff(slots);
  const whole = wholeOf(roster, placed);
  return placed.map(({ visit, slot }, i) => {
    if (visit.pinned) return { ...slot, why: [{ kind: "pinned" }] };
    const joins: Reason[] = (cut[i] ?? 0) > 0 ? [{ kind: "joins", evaluators: cut[i] ?? 0 }] : [];
    return { ...slot, why: [...whyThem(roster, visit, slot), ...joins, ...whyThen(whole, slot)] };
  });
}

function wholeOf({ terms }: Roster, placed: readonly Placed[]): Whole {
  const byPlace = new Map<string, Slot[]>();
  const open = new Set(terms.places.flatMap(({ weekdays }) => weekdays));
  const weekdays = new Map(terms.weekdays.filter((weekday) => open.has(weekday)).map((weekday) => [weekday, 0]));
  const bands = new Map(terms.bands.map((band) => [band, 0]));
  for (const { slot } of placed) {
    byPlace.set(slot.place, [...(byPlace.get(slot.place) ?? []), slot]);
    const onDay = weekdays.get(weekdayOf(slot.day));
    if (onDay !== undefined) weekdays.set(weekdayOf(slot.day), onDay + 1);
    const inHours = bands.get(slot.band);
    if (inHours !== undefined) bands.set(slot.band, inHours + 1);
  }
  return { byPlace, weekdays, bands };
}

function whyThem(roster: Roster, { place, person }: Visit, slot: Slot): Reason[] {
  const { terms, load } = roster;
  const others = [...terms.people.keys()].filter((other) => other !== person && mayEver(terms, place, other));
  const reasons: Reason[] = others.length === 0 ? [{ kind: "only-one" }] : [];
  const visits = intAt(load, person);
  const free = others.filter((other) => couldCome(roster, place, other));
  if (free.length > 0 && free.every((other) => intAt(load, other) >= visits)) reasons.push({ kind: "least-loaded", visits });
  reasons.push(since(terms.pastOf(slot.place, slot.evaluator), slot.day));
  const last = terms.last[place] ?? null;
  if (last !== null && last !== slot.evaluator) reasons.push({ kind: "other-than-last", evaluator: last });
  return reasons;
}

function since(past: readonly string[], day: string): Reason {
  const away = (other: string) => Math.abs(daysBetween(other, day));
  const nearest = past.toSorted((a, b) => away(a) - away(b))[0];
  return nearest === undefined ? { kind: "never-here" } : { kind: "not-since", day: nearest, days: away(nearest) };
}

function whyThen({ byPlace, weekdays, bands }: Whole, slot: Slot): Reason[] {
  const weekday = weekdayOf(slot.day);
  const others = (byPlace.get(slot.place) ?? []).filter((other) => other !== slot);
  const reasons: Reason[] = nearness(slot, others);
  if (others.length > 0 && others.every(({ day }) => weekdayOf(day) !== weekday)) reasons.push({ kind: "new-weekday", weekday });
  const { band } = slot;
  if (band !== null && others.length > 0 && others.every((other) => other.band !== band)) reasons.push({ kind: "new-hours", band });
  const onDay = weekdays.get(weekday) ?? 0;
  if (weekdays.size > 1 && onDay === Math.min(...weekdays.values())) reasons.push({ kind: "quiet-weekday", weekday, visits: onDay });
  const inHours = bands.get(band) ?? 0;
  if (band !== null && bands.size > 1 && inHours === Math.min(...bands.values())) reasons.push({ kind: "quiet-hours", band, visits: inHours });
  return reasons;
}

function nearness(slot: Slot, others: readonly Slot[]): Reason[] {
  const away = (other: Slot) => Math.abs(daysBetween(other.day, slot.day));
  const own = others.filter(({ twinOf }) => twinOf === null && slot.twinOf === null);
  const reasons: Reason[] = own.length > 0 ? [{ kind: "apart", days: Math.min(...own.map(away)) }] : [];
  const twins = others.filter((other) => slot.twinOf === slotKey(other) || other.twinOf === slotKey(slot));
  const [twin] = twins;
  return twin ? [...reasons, { kind: "near-twin", days: away(twin) }] : reasons;
}
