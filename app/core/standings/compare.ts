import type { Share } from "#app/core/standings/board.ts";

/** Where a subject stands, as far as two boards are compared; place null: not ranked. */
export type Stood = { readonly subject: string; readonly place: number | null; readonly band: Share | null };

/** How many places a subject won (+) or lost (−). */
export type Shift = { readonly subject: string; readonly from: number; readonly to: number };

/** What differs between two boards of the same results. */
export type Comparison = {
  /** How many are ranked on each. */
  readonly ranked: readonly [number, number];
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** How many are in each band, on either board. */
  readonly bands: Readonly<Record<Share, readonly [number, number]>>;
  /** How many of those ranked on both have another place, and the largest shifts, at most so many as asked for. */
  readonly moved: number;
  readonly largest: readonly Shift[];
};

/** Compares two boards: the order of the given makes no difference. Equal shifts come by subject. */
export function compareBoards(before: readonly Stood[], after: readonly Stood[], most: number): Comparison {
  const [one, other] = [placesOn(before), placesOn(after)];
  const shifts = [...one].flatMap(([subject, from]): Shift[] => {
    const to = other.get(subject);
    return to === undefined || to === from ? [] : [{ subject, from, to }];
  });
  const size = ({ from, to }: Shift) => Math.abs(to - from);
  const inBand = (board: readonly Stood[], share: Share) => board.filter(({ band }) => band === share).length;
  return {
    ranked: [one.size, other.size],
    joined: [...other.keys()].filter((subject) => !one.has(subject)).sort(),
    left: [...one.keys()].filter((subject) => !other.has(subject)).sort(),
    bands: { 10: [inBand(before, 10), inBand(after, 10)], 25: [inBand(before, 25), inBand(after, 25)], 50: [inBand(before, 50), inBand(after, 50)] },
    moved: shifts.length,
    largest: shifts.sort((a, b) => size(b) - size(a) || (a.subject < b.subject ? -1 : 1)).slice(0, most),
  };
}

function placesOn(board: readonly Stood[]): Map<string, number> {
  return new Map(board.flatMap(({ subject, place }) => (place === null ? [] : [[subject, place] as const])));
}
