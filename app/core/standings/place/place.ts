import { SHARES, type Placing, type Share } from "#app/core/standings/board.ts";
import { compare } from "#app/core/standings/observe.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import type { Common, Contender, Spread } from "#app/core/standings/place/contender.ts";
import { countSpreads } from "#app/core/standings/place/counts.ts";
import { drawSpreads } from "#app/core/standings/place/draws.ts";
import { toTenths } from "#app/core/tenths.ts";

/** Up to so many contenders places are drawn; beyond, counted. */
const DRAWN = 5000;

export type PlaceOptions = {
  readonly policy: StandingsPolicy;
  /** Same seed, same places. */
  readonly seed: string;
  /** Subject → place on the former board of the same kind; null without one. */
  readonly former: ReadonlyMap<string, number> | null;
  /** False: every place is first to last, no bands. */
  readonly distinguishable: boolean;
};

/**
 * Places contenders by value, ties by policy, each with the 90% interval of its place, widened where it would not hold
 * the place itself; the result is by place, then subject. Drawn up to 5,000 contenders, counted beyond.
 */
export function placeAll<T extends Contender>(contenders: readonly T[], common: Common, options: PlaceOptions): (Placing & { readonly contender: T })[] {
  const { policy, former } = options;
  const sorted = contenders.toSorted((a, b) => toTenths(b.value) - toTenths(a.value) || compare(a.subject, b.subject));
  const places = tiedPlaces(sorted.map(({ value }) => value), policy.ties);
  const spreads = spreadsOf(sorted, common, options);
  return sorted.map((contender, i) => {
    const [place, spread] = [places[i] ?? 1, spreads[i] ?? unknownSpread(sorted.length)];
    const chances = chancesOf(spread);
    const before = former?.get(contender.subject);
    return {
      contender,
      subject: contender.subject,
      place,
      tied: places[i - 1] === place || places[i + 1] === place,
      best: Math.min(spread.best, place),
      worst: Math.max(spread.worst, place),
      chances,
      band: options.distinguishable ? bandOf(chances, policy.bandCertainty) : null,
      movement: before === undefined ? null : before - place,
    };
  });
}

/** How many places the share (per cent) of a board of `size` holds: rounded down, so that nobody is called top 10% of six. */
export function placesIn(share: Share, size: number): number {
  return Math.floor((share * size) / 100);
}

/**
 * Places of values (points) that are sorted from the highest. Equal when rounded to 0.1: one place. After a tie of two
 * at the second, standard competition ranking goes on with 4, dense with 3.
 */
export function tiedPlaces(values: readonly number[], ties: StandingsPolicy["ties"]): number[] {
  const places: number[] = [];
  for (const [i, value] of values.entries()) {
    const [before, former] = [values[i - 1], places[i - 1] ?? 0];
    const same = before !== undefined && toTenths(before) === toTenths(value);
    places.push(same ? former : ties === "dense" ? former + 1 : i + 1);
  }
  return places;
}

export function chancesOf({ within }: Spread): Placing["chances"] {
  return { 10: within[0] ?? 0, 25: within[1] ?? 0, 50: within[2] ?? 0 };
}

/** The smallest share of which `certainty` per cent or more is certain. */
export function bandOf(chances: Placing["chances"], certainty: number): Share | null {
  return SHARES.find((share) => chances[share] * 100 >= certainty) ?? null;
}

function spreadsOf(contenders: readonly Contender[], common: Common, { seed, distinguishable }: PlaceOptions): readonly Spread[] {
  const size = contenders.length;
  if (!distinguishable) return contenders.map(() => unknownSpread(size));
  const cuts = SHARES.map((share) => placesIn(share, size));
  return size > DRAWN ? countSpreads(contenders, cuts) : drawSpreads(contenders, common, seed, cuts);
}

/** Nothing known: any place is as likely as any other. */
export function unknownSpread(size: number): Spread {
  return { best: 1, worst: size, within: SHARES.map((share) => placesIn(share, size) / Math.max(1, size)) };
}
