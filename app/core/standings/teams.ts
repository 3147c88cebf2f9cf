import type { Placing } from "#app/core/standings/board.ts";
import type { Contender } from "#app/core/standings/place/contender.ts";
import { placeAll, type PlaceOptions } from "#app/core/standings/place/place.ts";

/** A number with its uncertainty: points, and the standard deviation of its error in points. */
export type Measured = { readonly value: number; readonly sd: number };

/** What a team's estimate is summed from, over its m ranked members: m, Σ adjusted means (points) and Σ 1/n. */
export type TeamSums = { readonly members: number; readonly adjusted: number; readonly inverse: number };

export const NOBODY: TeamSums = { members: 0, adjusted: 0, inverse: 0 };

/** A member as its team counts it. */
export type Member = { readonly n: number; readonly adjustedMean: number };

/** The sums with one more member, or with `sign` −1 without one of those in it. */
export function addMember({ members, adjusted, inverse }: TeamSums, { n, adjustedMean }: Member, sign: 1 | -1 = 1): TeamSums {
  return { members: members + sign, adjusted: adjusted + sign * adjustedMean, inverse: inverse + sign / n };
}

/**
 * The mean of the members' adjusted means, points, with s² = σ²_ε Σ 1/n_i / m², the error of those means; errors of
 * effects, which teams share, are left out. Null for nobody. Source: scoring.md, standings 3.
 */
export function measureTeam({ members, adjusted, inverse }: TeamSums, errorVariance: number): Measured | null {
  if (members === 0) return null;
  return { value: adjusted / members, sd: Math.sqrt(errorVariance * Math.max(0, inverse)) / members };
}

/** w · drills + (1 − w) · visits, points; s² = w² s₁² + (1 − w)² s₂². @param share w in per cent. Source: scoring.md, standings 5. */
export function composite(drills: Measured, visits: Measured, share: number): Measured {
  const w = share / 100;
  return { value: w * drills.value + (1 - w) * visits.value, sd: Math.hypot(w * drills.sd, (1 - w) * visits.sd) };
}

/** Places teams by value; their errors count as independent. */
export function placeTeams<T extends Measured & { readonly subject: string }>(teams: readonly T[], options: PlaceOptions): (Placing & { readonly team: T })[] {
  const alone = teams.map((team): Contender & { team: T } => ({ ...NO_COMMON, subject: team.subject, value: team.value, sd: team.sd, ownSd: team.sd, team }));
  const placed = placeAll(alone, { width: 0, root: new Float64Array(0), errorSd: 0 }, options);
  return placed.map(({ contender, ...placing }) => ({ ...placing, team: contender.team }));
}

const NO_COMMON = { columns: new Int32Array(0), loads: new Float64Array(0) };
