import type { Estimate, Placing, Share } from "#app/core/standings/board.ts";
import type { Measured, TeamSums } from "#app/core/standings/teams.ts";
import { NOBODY } from "#app/core/standings/teams.ts";
import { toTenths } from "#app/core/tenths.ts";
import type { Whereabouts } from "#app/standings/store/material.server.ts";

/** A row of BoardEntry but for the fit it belongs to. */
export type Entry = Whereabouts & {
  readonly subjectId: string;
  readonly ranked: number;
  readonly depth: number;
  readonly value: number;
  readonly sd: number;
  readonly n: number;
  readonly evaluators: number;
  readonly rawMean: number;
  readonly adjustedMean: number;
  readonly weight: number;
  readonly best: number;
  readonly worst: number;
  readonly band: number | null;
  readonly former: number | null;
  readonly adjustedSum: number;
  readonly inverseSum: number;
};

/** What is known of a subject before it is placed. */
export type Known = Pick<Entry, "value" | "sd" | "n" | "evaluators" | "rawMean" | "adjustedMean" | "weight" | "adjustedSum" | "inverseSum">;

/** Where it stands; null while it is provisional. */
export type Stands = Pick<Placing, "best" | "worst"> & { readonly band: Share | null };

export function entryOf(subjectId: string, known: Known, stands: Stands | null, place: Whereabouts, former: number | null): Entry {
  const { best, worst, band } = stands ?? { best: 0, worst: 0, band: null };
  return { subjectId, ...known, ...place, ranked: stands ? 1 : 0, depth: stands ? -toTenths(known.value) : 0, best, worst, band, former };
}

/** Of one that is estimated from results. */
export function knownFrom({ value, sd, n, evaluators, rawMean, adjustedMean, weight }: Estimate): Known {
  return { value, sd, n, evaluators, rawMean, adjustedMean, weight, ...sumColumns(NOBODY) };
}

/** Of a team; with nobody to measure it by, a team of value 0 that is not ranked. */
export function knownOfTeam(sums: TeamSums, measured: Measured | null): Known {
  const { value, sd } = measured ?? { value: 0, sd: 0 };
  return { value, sd, n: sums.members, evaluators: 0, rawMean: value, adjustedMean: value, weight: 1, ...sumColumns(sums) };
}

/** Of drills and visits together; n counts the visits. */
export function knownOfBoth({ value, sd }: Measured, visits: number): Known {
  return { value, sd, n: visits, evaluators: 0, rawMean: value, adjustedMean: value, weight: 1, ...sumColumns(NOBODY) };
}

function sumColumns({ adjusted, inverse }: TeamSums): Pick<Entry, "adjustedSum" | "inverseSum"> {
  return { adjustedSum: adjusted, inverseSum: inverse };
}
