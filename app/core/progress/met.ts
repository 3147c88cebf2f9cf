import type { Decision } from "#app/core/drill/grade.ts";
import { costByStandard, effectOf, standardsWon } from "#app/core/drill/grade/effect.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { shareOf, type Share } from "#app/core/progress/share.ts";

/** A decision at which a standard was met: kept (`clean`), or broken with what that cost, in points of the dimension's score. */
export type Met = { readonly standard: string; readonly turn: number; readonly clean: boolean; readonly lost: number };

/** All that is asked of the scenario a grade belongs to. */
export type Played = Pick<Scenario, "beats" | "criticals" | "tests" | "economyStandard" | "paceStandard">;

/**
 * The standards that the decisions of one sitting met, each at most once a decision.
 *
 * Broken: a loss of the decision cites it, or its critical act breaks it; `lost` is the sum of those losses (the cap of a
 * critical act is none of them). Clean: nothing broke it, and the move won points that cite it. The standards of economy and
 * of pace are met by every move, so they count once a sitting where efficiency is tested: broken at the decision that lost
 * most by them, else clean at the last.
 * Source: scoring rules, "A drill": each lost point belongs to exactly one decision and cites standards.
 */
export function standardsMet(scenario: Played, decisions: readonly Decision[]): Met[] {
  const met = decisions.flatMap((decision) => metAt(scenario, decision));
  return [tempoMet(scenario.economyStandard, "economy"), tempoMet(scenario.paceStandard, "pace")].reduce((all, of) => of(scenario, decisions, all), met);
}

function metAt(scenario: Played, decision: Decision): Met[] {
  const broken = brokenBy(scenario, decision);
  const kept = standardsWon(effectOf(scenario, decision.move)).filter((standard) => !broken.has(standard));
  const { turn } = decision.move;
  return [
    ...[...broken].map(([standard, lost]): Met => ({ standard, turn, clean: false, lost })),
    ...kept.map((standard): Met => ({ standard, turn, clean: true, lost: 0 })),
  ];
}

function brokenBy({ criticals }: Played, { losses, move }: Decision): Map<string, number> {
  const broken = costByStandard(losses.filter(({ source }) => source === "scripted"));
  const critical = move.critical === null ? undefined : criticals[move.critical];
  if (critical && !broken.has(critical.standard)) broken.set(critical.standard, 0);
  return broken;
}

/** Adds what a whole sitting says of economy or of pace; what the same decision says of that standard besides is joined. */
function tempoMet(standard: string, source: "economy" | "pace") {
  return ({ tests }: Played, decisions: readonly Decision[], met: readonly Met[]): Met[] => {
    const moved = decisions.filter(({ move }) => move.act.kind === "reply" || move.act.kind === "silence").at(-1);
    const losses = decisions.map(({ move, losses }) => ({ turn: move.turn, lost: losses.reduce((sum, loss) => sum + (loss.source === source ? Math.max(0, loss.score) : 0), 0) }));
    const heaviest = losses.reduce<(typeof losses)[number] | null>((most, one) => (one.lost > (most?.lost ?? 0) ? one : most), null);
    const turn = heaviest?.turn ?? moved?.move.turn;
    if (!tests.includes("efficiency") || turn === undefined) return [...met];
    const here = met.find((each) => each.standard === standard && each.turn === turn);
    const lost = losses.reduce((sum, one) => sum + one.lost, here?.lost ?? 0);
    return [...met.filter((each) => each !== here), { standard, turn, clean: heaviest === null && (here?.clean ?? true), lost }];
  };
}

/** How a standard went over several sittings. */
export type StandardRecord = Share & {
  readonly standard: string;
  /** Points of its dimension's score lost under it, summed. */
  readonly lost: number;
  readonly sittings: number;
};

/** The decisions at each standard, summed; `met` is one list a sitting. Ordered by standard. */
export function standardRecords(met: readonly (readonly Met[])[]): StandardRecord[] {
  const sums = new Map<string, { clean: number; n: number; lost: number; sittings: number }>();
  for (const sitting of met) {
    const seen = new Set<string>();
    for (const { standard, clean, lost } of sitting) {
      const sum = sums.get(standard) ?? { clean: 0, n: 0, lost: 0, sittings: 0 };
      const isNew = seen.has(standard) ? 0 : 1;
      sums.set(standard, { clean: sum.clean + (clean ? 1 : 0), n: sum.n + 1, lost: sum.lost + lost, sittings: sum.sittings + isNew });
      seen.add(standard);
    }
  }
  const records = [...sums].map(([standard, { clean, n, ...sum }]) => ({ standard, ...shareOf(clean, n), ...sum }));
  return records.sort((a, b) => (a.standard < b.standard ? -1 : 1));
}

/** Fewer decisions at a standard say nothing of it. */
export const ENOUGH = 3;

/** Shares of clean decisions from which a standard is called strong, and below which weak. */
const STRONG = 0.9;
const WEAK = 0.75;

export type Strength = "strong" | "weak" | "between" | "few";

/** What is said of a standard: nothing below `ENOUGH` decisions. */
export function strengthOf({ n, share }: Pick<Share, "n" | "share">): Strength {
  if (n < ENOUGH) return "few";
  if (share < WEAK) return "weak";
  return share >= STRONG ? "strong" : "between";
}

/** The weakest first: by the middle of the interval, so that few decisions weigh less; then by points lost. */
export function weakestFirst(a: StandardRecord, b: StandardRecord): number {
  return a.low + a.high - b.low - b.high || b.lost - a.lost || (a.standard < b.standard ? -1 : 1);
}
