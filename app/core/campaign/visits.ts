import { slotKey, type Slot } from "#app/core/campaign/campaign.ts";
import { dayAt, NONE, type Demand, type Roster, type Visit } from "#app/core/campaign/roster.ts";

/** The visits that a filled roster holds, pinned ones among them, and what stayed unfilled. */
export function visitsOf(roster: Roster): { readonly visits: Visit[]; readonly unfilled: Demand[] } {
  const { demands, pinned, terms } = roster;
  const visits = [...pinned];
  const unfilled: Demand[] = [];
  for (const [place, wanted] of demands.entries()) {
    const coming = terms.people.map((_, person) => ({ person, day: dayAt(roster, place, person) })).filter(({ day }) => day >= 0);
    for (const [i, demand] of wanted.entries()) {
      const found = coming[i];
      if (found) visits.push({ ...demand, ...found, band: NONE, pinned: null });
      else unfilled.push(demand);
    }
  }
  return { visits, unfilled };
}

/** A place's visits numbered in the order of their days, as far as none is pinned, as slots in the order of places. */
export function slotsOf({ terms, demands }: Roster, visits: readonly Visit[]): { readonly visit: Visit; readonly slot: Slot }[] {
  const { places, people, days, bands } = terms;
  const nths = new Map<Visit, number>();
  const keys = new Map<string, string>();
  for (const [place, { branchId }] of places.entries()) {
    const own = visits.filter((visit) => visit.place === place && !visit.pinned && visit.twinOf === null);
    const byDay = own.toSorted((a, b) => a.day - b.day || a.band - b.band || a.nth - b.nth);
    const free = (demands[place] ?? []).filter(({ twinOf }) => twinOf === null).map(({ nth }) => nth);
    for (const [i, visit] of byDay.entries()) {
      const nth = free[i] ?? visit.nth;
      nths.set(visit, nth);
      keys.set(slotKey({ place: branchId, nth: visit.nth }), slotKey({ place: branchId, nth }));
    }
  }
  const slots = visits.map((visit) => {
    const { place, person, day, band, pinned } = visit;
    const named = { place: places[place]?.branchId ?? "", evaluator: people[person]?.id ?? "", day: days[day] ?? "", band: bands[band] ?? null };
    const twinOf = visit.twinOf === null ? null : (keys.get(visit.twinOf) ?? visit.twinOf);
    return { visit, slot: pinned ?? { ...named, nth: nths.get(visit) ?? visit.nth, twinOf } };
  });
  return slots.sort((a, b) => bySlot(a.slot, b.slot));
}

/** By place, then number; then by the rest, for slots pinned twice. */
export function bySlot(a: Slot, b: Slot): number {
  const text = ({ evaluator, day, band, twinOf }: Slot) => [evaluator, day, band, twinOf].join("\n");
  return compare(a.place, b.place) || a.nth - b.nth || compare(text(a), text(b));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
