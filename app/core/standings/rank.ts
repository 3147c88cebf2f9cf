import { SHARES, type Board, type BoardKind, type Estimate, type Fit, type Provisional, type Row, type SharedError } from "#app/core/standings/board.ts";
import { compare } from "#app/core/standings/observe.ts";
import { placeAll, placesIn, type PlaceOptions } from "#app/core/standings/place/place.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";

export type BoardOptions = Omit<PlaceOptions, "distinguishable"> & {
  readonly kind: BoardKind;
  /** Who is on the board, such as one region or post; null for everybody in the fit. The fit itself stays. */
  readonly among: ReadonlySet<string> | null;
};

/**
 * The board of a fit: who has enough observations, by place; the others apart. Places, intervals and shares count the
 * ranked subjects of this board only. Same fit, options and seed: same board. Nobody: no rows, no benchmarks.
 */
export function rankBoard(fit: Fit, options: BoardOptions): Board {
  const { kind, policy, among } = options;
  const present = [...fit.estimates.values()].filter(({ subject }) => among?.has(subject) ?? true);
  const judged = present.map((estimate) => ({ estimate, missing: missingOf(kind, estimate, policy) }));
  const contenders = judged.filter(({ missing }) => missing === null).map(({ estimate }) => contenderOf(fit.shared, estimate));
  const { distinguishable } = fit;
  const placed = placeAll(contenders, fit.shared, { ...options, distinguishable });
  const rows = placed.map(({ contender, ...placing }): Row => ({ ...placing, estimate: contender.estimate }));
  const provisional = judged.flatMap(({ estimate: { subject, n, evaluators }, missing }): Provisional[] => (missing ? [{ subject, n, evaluators, missing }] : []));
  return { kind, rows, provisional: provisional.sort((a, b) => compare(a.subject, b.subject)), distinguishable, benchmarks: distinguishable ? benchmarksOf(rows) : {} };
}

/** What a subject lacks to be ranked; null for nothing. People need observations; branches visits, and evaluators among them. */
export function missingOf(kind: BoardKind, { n, evaluators }: Pick<Estimate, "n" | "evaluators">, policy: StandingsPolicy): Provisional["missing"] | null {
  const least = kind === "people" ? { observations: policy.people.observations, evaluators: 0 } : { observations: policy.branches.visits, evaluators: policy.branches.evaluators };
  const missing = { observations: Math.max(0, least.observations - n), evaluators: Math.max(0, least.evaluators - evaluators) };
  return missing.observations + missing.evaluators > 0 ? missing : null;
}

function contenderOf({ subjects }: SharedError, estimate: Estimate) {
  const own = subjects.get(estimate.subject);
  if (!own) throw new Error(`The fit knows no error of ${estimate.subject}`);
  return { subject: estimate.subject, value: estimate.value, sd: estimate.sd, estimate, ...own };
}

function benchmarksOf(rows: readonly Row[]): Board["benchmarks"] {
  const lines = SHARES.map((share) => [share, rows[placesIn(share, rows.length) - 1]?.estimate.value] as const);
  return Object.fromEntries(lines.filter(([, value]) => value !== undefined));
}
