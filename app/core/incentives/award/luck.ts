import { awardsOf, type Standings } from "#app/core/incentives/award/award.ts";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { SHARES } from "#app/core/standings/board.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import { countSpreads } from "#app/core/standings/place/counts.ts";
import { fillNormals, streamOf } from "#app/core/standings/place/normal.ts";
import { placesIn, tiedPlaces } from "#app/core/standings/place/place.ts";

/** How much of an outcome is luck. */
export type Luck = {
  readonly draws: number;
  readonly paid: number;
  /** Of those paid, how many would be paid again, on average, and what share that is; null where nobody is paid. */
  readonly stay: number;
  readonly share: number | null;
  /** How many others would be paid in their place, on average. */
  readonly newcomers: number;
};

/**
 * The same period drawn again and again: what would become of those who are paid? A level is drawn from the posterior,
 * θ* = θ̂ + s·z; then the period's results anew: their mean is off by an error of variance σ²_ε/n, which the posterior tells,
 * since s² = σ²_θ(1−w) and σ²_ε/n = σ²_θ(1−w)/w, so s²/w. The estimate shrinks it as before: m + w(θ* + e − m), m being the
 * mean of the ranked. Where w is not known (teams, whose value is not shrunk) it counts as 1; where it is 0 everybody comes
 * out at the mean. Places, chances and awards are then those of the rule; who was ranked stays ranked, and the board of the
 * period before stays. Same seed, same answer; the order of rows does not matter. Source: posterior predictive checks,
 * Gelman, Meng & Stern (1996), Statistica Sinica 6.
 */
export function luckOf(rule: Rule, standings: Standings, ties: "standard" | "dense", seed: string, draws: number): Luck {
  let luck: Luck = { draws, paid: 0, stay: 0, share: null, newcomers: 0 };
  for (const so of luckSteps(rule, standings, ties, seed, draws)) luck = so;
  return luck;
}

/** The same, draw by draw, so that something else may be done in between: what is known after each. */
export function* luckSteps(rule: Rule, standings: Standings, ties: "standard" | "dense", seed: string, most: number): Generator<Luck, undefined> {
  const rows = standings.rows.filter(({ place }) => place !== null).toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const paid = new Set(paidBy(rule, standings));
  if (paid.size === 0) return;
  const streams = rows.map(({ subject }) => streamOf(seed, `again ${subject}`));
  const mean = rows.reduce((sum, { value }) => sum + (value ?? 0), 0) / rows.length;
  const two = new Float64Array(2);
  let [stay, newcomers] = [0, 0];
  for (let draw = 0; draw < most; draw += 1) {
    const drawn = rows.map((row, i) => {
      const stream = streams[i];
      if (stream) fillNormals(stream, 2 * draw, two);
      return { ...row, value: drawnAgain(row, mean, two[0] ?? 0, two[1] ?? 0) };
    });
    for (const subject of paidBy(rule, { ...standings, rows: placed(drawn, rule, ties) })) {
      if (paid.has(subject)) stay += 1;
      else newcomers += 1;
    }
    const draws = draw + 1;
    yield { draws, paid: paid.size, stay: stay / draws, share: stay / draws / paid.size, newcomers: newcomers / draws };
  }
}

function paidBy(rule: Rule, standings: Standings): string[] {
  return awardsOf(rule, standings).paid.flatMap(({ subject, amount }) => (amount > 0 ? [subject] : []));
}

/** One estimate of the period drawn again, thousandths of a point. */
function drawnAgain({ value, sd, weight }: FrozenRow, mean: number, level: number, error: number): number {
  const w = (weight ?? 10_000) / 10_000;
  const s = sd ?? 0;
  if (w <= 0) return Math.round(mean);
  return Math.round(mean + w * ((value ?? 0) + s * level + (s / Math.sqrt(w)) * error - mean));
}

/** Places, ranges and chances anew; the dear ones only where the rule looks at them. */
function placed(rows: readonly FrozenRow[], { way }: Rule, ties: "standard" | "dense"): FrozenRow[] {
  const sorted = rows.toSorted((a, b) => Math.round((b.value ?? 0) / 100) - Math.round((a.value ?? 0) / 100) || (a.subject < b.subject ? -1 : 1));
  const places = tiedPlaces(sorted.map(({ value }) => (value ?? 0) / 1000), ties);
  const spreads = way.by === "band" ? countSpreads(sorted.map(({ subject, value, sd }) => ({ subject, value: (value ?? 0) / 1000, sd: (sd ?? 0) / 1000, ownSd: (sd ?? 0) / 1000, columns: NONE.columns, loads: NONE.loads })), SHARES.map((share) => placesIn(share, sorted.length))) : null;
  return sorted.map((row, i) => {
    const [ten = 0, quarter = 0, half = 0] = spreads?.[i]?.within ?? [];
    return { ...row, place: places[i] ?? 1, chances: { 10: Math.round(10_000 * ten), 25: Math.round(10_000 * quarter), 50: Math.round(10_000 * half) } };
  });
}

const NONE = { columns: new Int32Array(0), loads: new Float64Array(0) };
