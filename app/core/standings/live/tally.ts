import { SHARES, type Share } from "#app/core/standings/board.ts";
import { placesIn } from "#app/core/standings/place/place.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";

/** How many ranked subjects have each value, by tenths of a point; made from the counts a board keeps. */
export type Tally = {
  readonly size: number;
  /** Place of a value, whether or not somebody has it: 1 + how many lie above (dense: how many different values). */
  placeOf(tenths: number): number;
  /** How many have exactly that value. */
  countOf(tenths: number): number;
  /** The value, in tenths, of whoever has the k-th place from the top; null for fewer. */
  valueAt(k: number): number | null;
};

/** O(values · log values) once; each place is then a step of halving. Counts that are not above 0 are left out. */
export function makeTally(counts: ReadonlyMap<number, number>, ties: StandingsPolicy["ties"]): Tally {
  const values = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => b - a);
  const above: number[] = [];
  let size = 0;
  for (const [, count] of values) {
    above.push(size);
    size += count;
  }
  /** How many values lie above. */
  const higher = (tenths: number) => firstAtMost(values, tenths);
  return {
    size,
    placeOf: (tenths) => 1 + (ties === "dense" ? higher(tenths) : (above[higher(tenths)] ?? size)),
    countOf: (tenths) => {
      const [value, count] = values[higher(tenths)] ?? [];
      return value === tenths ? (count ?? 0) : 0;
    },
    valueAt: (k) => {
      if (k < 1 || k > size) return null;
      const index = above.findLastIndex((before) => before < k);
      return values[index]?.[0] ?? null;
    },
  };
}

/** A line of a board: how many places its first so many per cent hold, and the value, in tenths, at the last of them. */
export type ShareLine = { readonly share: Share; readonly places: number; readonly tenths: number };

/** Lines for the shares in which anybody has room. */
export function shareLines(tally: Tally): ShareLine[] {
  return SHARES.flatMap((share) => {
    const places = placesIn(share, tally.size);
    const tenths = tally.valueAt(places);
    return tenths === null ? [] : [{ share, places, tenths }];
  });
}

function firstAtMost(values: readonly (readonly [number, number])[], tenths: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle]?.[0] ?? 0) <= tenths) high = middle;
    else low = middle + 1;
  }
  return low;
}
