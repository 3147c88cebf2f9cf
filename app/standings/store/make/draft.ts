import type { Placing } from "#app/core/standings/board.ts";
import type { Curve } from "#app/core/standings/place/counts.ts";
import type { Entry } from "#app/standings/store/entry.ts";

/** A fit before it is stored. */
export type Draft = {
  readonly entries: readonly Entry[];
  readonly observations: number;
  readonly distinguishable: boolean;
  readonly connected: boolean;
  /** Where each ranked subject stands, with what an entry does not keep. */
  readonly placings: ReadonlyMap<string, Placing>;
  /** `Parameters` of a model, else what a team needs; stored as JSON. */
  readonly parameters: TeamParameters;
};

/** What it takes to place a team anew: the error variance its members were fitted with, points², and how teams lay. */
export type TeamParameters = { readonly errorVariance: number; readonly curve: Curve };
