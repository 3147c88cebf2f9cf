import type { Board, Fit, Placing } from "#app/core/standings/board.ts";
import type { Contender } from "#app/core/standings/place/contender.ts";
import { placeAll, type PlaceOptions } from "#app/core/standings/place/place.ts";
import { missingOf } from "#app/core/standings/rank.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";

/** A number with its uncertainty: points, and the standard deviation of its error in points. */
export type Measured = { readonly value: number; readonly sd: number };

/** A branch's drills, as the mean of its members'. */
export type BranchDrills = Measured & { readonly members: readonly string[] };

/** A branch placed by drills and visits together. */
export type CompositeRow = Placing & { readonly drills: BranchDrills; readonly visits: Measured; readonly composite: Measured };

/**
 * Drill measure of each branch: the mean of its m eligible members' adjusted means, points, with
 * s² = Σ σ²_ε / n_i / m², the error of those means; errors of scenario effects, which branches share, are left out.
 * Fewer eligible members than the policy asks (5): no measure. Source: scoring.md, standings 3.
 *
 * @param people the fit of the drills
 * @param membersOf branch → ids of its people
 */
export function measureDrills(people: Fit, membersOf: ReadonlyMap<string, readonly string[]>, policy: StandingsPolicy): Map<string, BranchDrills> {
  const measured = new Map<string, BranchDrills>();
  for (const [branch, members] of membersOf) {
    const known = [...new Set(members)].sort().flatMap((member) => people.estimates.get(member) ?? []);
    const eligible = known.filter((estimate) => missingOf("people", estimate, policy) === null);
    if (eligible.length === 0 || eligible.length < policy.branches.members) continue;
    const value = eligible.reduce((sum, { adjustedMean }) => sum + adjustedMean, 0) / eligible.length;
    const sd = Math.sqrt(eligible.reduce((sum, { n }) => sum + people.errorVariance / n, 0)) / eligible.length;
    measured.set(branch, { value, sd, members: eligible.map(({ subject }) => subject) });
  }
  return measured;
}

/** w · drills + (1 − w) · visits, points; s² = w² s₁² + (1 − w)² s₂². @param share w in per cent. Source: scoring.md, standings 5. */
export function composite(drills: Measured, visits: Measured, share: number): Measured {
  const w = share / 100;
  return { value: w * drills.value + (1 - w) * visits.value, sd: Math.hypot(w * drills.sd, (1 - w) * visits.sd) };
}

/**
 * Branches placed by their composite: those with a drill measure that are ranked by visits; with one part missing there is
 * no composite. The errors of branches count as independent. Visits that tell no branches apart: every place is 1 to last.
 */
export function rankComposite(drills: ReadonlyMap<string, BranchDrills>, visits: Board, options: Omit<PlaceOptions, "distinguishable">): CompositeRow[] {
  const contenders = visits.rows.flatMap(({ subject, estimate }) => {
    const own = drills.get(subject);
    if (!own) return [];
    const joint = composite(own, estimate, options.policy.compositeDrills);
    const alone: Contender = { subject, ...joint, ownSd: joint.sd, columns: new Int32Array(0), loads: new Float64Array(0) };
    return [{ ...alone, drills: own, visits: { value: estimate.value, sd: estimate.sd }, composite: joint }];
  });
  const common = { width: 0, root: new Float64Array(0), errorSd: 0 };
  const placed = placeAll(contenders, common, { ...options, distinguishable: visits.distinguishable });
  return placed.map(({ contender, ...placing }) => ({ ...placing, drills: contender.drills, visits: contender.visits, composite: contender.composite }));
}
