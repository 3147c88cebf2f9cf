import type { VisitScore } from "#app/core/form/score.ts";
import { quartilesOf } from "#app/core/items/quartiles.ts";
import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";

/** Below so many places nothing is said of them: of few, each could be guessed. */
export const FEWEST_PLACES = 5;

/** What scores stand beside each other: the dimensions, the premises, and the total. */
export type Measured = Dimension | "premises" | "total";
export const MEASURED: readonly Measured[] = [...DIMENSIONS, "premises", "total"];

/** How other places did: the middle, lowest and highest of their means, 0-100 unrounded, and how many places there are. */
export type PeerRange = { readonly median: number; readonly low: number; readonly high: number; readonly places: number };

/** One visit to another place. */
export type PeerVisit = { readonly place: string; readonly score: VisitScore };

/** What a score says of one thing; null where it was not assessed. */
export function measuredIn({ dimensions, premises, total }: VisitScore, what: Measured): number | null {
  if (what === "premises") return premises;
  return what === "total" ? total : (dimensions[what]?.score ?? null);
}

/** Each place counts once, with the mean of its visits; what fewer than five places were assessed in is left out. */
export function peersOf(visits: readonly PeerVisit[]): ReadonlyMap<Measured, PeerRange> {
  return new Map(
    MEASURED.flatMap((what): [Measured, PeerRange][] => {
      const means = meansByPlace(visits, what);
      return means.length < FEWEST_PLACES ? [] : [[what, rangeOf(means)]];
    }),
  );
}

function meansByPlace(visits: readonly PeerVisit[], what: Measured): number[] {
  const scores = new Map<string, number[]>();
  for (const { place, score } of visits) {
    const points = measuredIn(score, what);
    if (points !== null) scores.set(place, [...(scores.get(place) ?? []), points]);
  }
  return [...scores.values()].map((own) => own.reduce((sum, points) => sum + points, 0) / own.length);
}

function rangeOf(means: readonly number[]): PeerRange {
  return { median: quartilesOf(means).median, low: Math.min(...means), high: Math.max(...means), places: means.length };
}

/**
 * First and last month (YYYY-MM) of the quarter a month lies in and the one before: what is recent enough to stand
 * beside a visit of that month.
 */
export function peerMonths(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, of = 1] = month.split("-").map(Number);
  const last = year * 12 + Math.ceil(of / 3) * 3 - 1;
  return { from: monthAt(last - 5), to: monthAt(last) };
}

function monthAt(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}
