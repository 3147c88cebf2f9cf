import { fitModel } from "#app/core/standings/model/fit.ts";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { rankBoard } from "#app/core/standings/rank.ts";
import { simulateBoard, type Invention } from "#app/core/standings/simulate.ts";

/** How places held against the truth on invented boards. */
export type Coverage = {
  readonly boards: number;
  /** Share, 0-1, of ranked subjects whose true place lay within their interval. */
  readonly covered: number;
  /** Mean width of the intervals in places, both ends included. */
  readonly width: number;
  /** Mean Spearman correlation between estimates and truth over the boards that told subjects apart. */
  readonly order: number;
  /** Share of boards on which subjects were not distinguishable. */
  readonly flat: number;
  /** Share, 0-1, of bands given that were true, and how many were given. */
  readonly bandsTrue: number;
  readonly bands: number;
};

/** Invents `boards` boards, fits and ranks each, and compares the true places with the intervals. Same seed, same figures. */
export function measureCoverage(seed: string, boards: number, invention: Invention): Coverage {
  const sums = { rows: 0, covered: 0, width: 0, order: 0, flat: 0, bands: 0, bandsTrue: 0 };
  for (let b = 0; b < boards; b += 1) {
    const { observations, truth } = simulateBoard(`${seed} ${b}`, invention);
    const fit = fitModel(observations, DEFAULT_STANDINGS_POLICY.assumedError);
    const board = rankBoard(fit, { kind: "people", policy: DEFAULT_STANDINGS_POLICY, seed: `${seed} ${b}`, former: null, among: null });
    const places = truePlaces(board.rows.map(({ subject }) => truth.get(subject) ?? 0));
    for (const [i, { best, worst, band }] of board.rows.entries()) {
      const place = places[i] ?? 0;
      sums.rows += 1;
      sums.width += worst - best + 1;
      if (best <= place && place <= worst) sums.covered += 1;
      if (band !== null) sums.bands += 1;
      if (band !== null && place * 100 <= band * board.rows.length) sums.bandsTrue += 1;
    }
    if (board.distinguishable) sums.order += spearman(places);
    else sums.flat += 1;
  }
  return {
    boards,
    covered: sums.covered / sums.rows,
    width: sums.width / sums.rows,
    order: sums.order / (boards - sums.flat),
    flat: sums.flat / boards,
    bandsTrue: sums.bandsTrue / sums.bands,
    bands: sums.bands,
  };
}

/** Place of each value, 1 the highest; equal values do not happen. */
function truePlaces(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const places: number[] = [];
  for (const [position, i] of order.entries()) places[i] = position + 1;
  return places;
}

/** Correlation between the order given and places: 1 − 6 Σ d² / (N (N² − 1)). Source: Spearman (1904), Am. J. Psychology 15. */
function spearman(places: readonly number[]): number {
  const size = places.length;
  const squares = places.reduce((sum, place, i) => sum + (place - i - 1) ** 2, 0);
  return 1 - (6 * squares) / (size * (size ** 2 - 1));
}
