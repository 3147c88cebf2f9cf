import type { Board, BoardKind, Fit, Measure, Observation, Recorded } from "#app/core/standings/board.ts";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { observe } from "#app/core/standings/observe.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { rankBoard } from "#app/core/standings/rank.ts";

/** What was computed of one measure of a quarter. */
export type Fitted = { readonly observations: readonly Observation[]; readonly fit: Fit; readonly board: Board };

/** A board to compute: `now` are the results of its quarter, `before` those of the quarter before, for the movement. */
export type Ranking = {
  readonly kind: BoardKind;
  readonly quarter: string;
  readonly measure: Measure;
  readonly now: readonly Recorded[];
  readonly before: readonly Recorded[];
  readonly policy: StandingsPolicy;
};

/** The same ranking gives the same board, whenever and wherever it is computed. */
export function rankQuarter({ kind, quarter, measure, now, before, policy }: Ranking): Fitted {
  const observations = observe(now, measure);
  const fit = fitModel(observations, policy.assumedError);
  const former = fit.distinguishable ? placesBefore(kind, fitModel(observe(before, measure), policy.assumedError), policy) : null;
  const seed = `${kind} ${quarter} ${measure}`;
  return { observations, fit, board: rankBoard(fit, { kind, policy, seed, former, among: null }) };
}

/** Places of the quarter before; null where it could not tell anybody apart, since nobody can have moved from there. */
function placesBefore(kind: BoardKind, fit: Fit, policy: StandingsPolicy): ReadonlyMap<string, number> | null {
  if (!fit.distinguishable) return null;
  // Ranges are the dear part of a board, and those of the former are not shown: said to know nothing, it draws none.
  const { rows } = rankBoard({ ...fit, distinguishable: false }, { kind, policy, seed: "", former: null, among: null });
  return new Map(rows.map(({ subject, place }) => [subject, place]));
}
