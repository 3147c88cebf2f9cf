import type { Judged } from "#app/core/drill/grade/judge.ts";
import type { Outlook } from "#app/core/scenario/gold.ts";

/** How a sitting went about its replies and its time; all but the seconds as parts of 1. */
export type Tempo = {
  readonly economy: number;
  readonly pace: number;
  /** What each move cost of economy and of pace; they sum to 1 − economy and 1 − pace if the ending is good. */
  readonly economyLost: readonly number[];
  readonly paceLost: readonly number[];
  readonly shareSeconds: readonly number[];
  readonly overtimeSeconds: readonly number[];
  /** The last move that led from Good to not Good, if the ending is not good; −1 if there is none. */
  readonly settled: number;
};

/**
 * Economy = 1 − clamp(Σe / T(start), 0, 1), with e the detour of each move. Pace = 1 − clamp(Σo / budget, 0, 1), with
 * budget = allowance · par seconds, o = max(0, t − share), and a move's share of the budget in proportion to the reading
 * time of its configuration over that of gold's course. Losses divide in proportion to max(0, e) and o. Without a good
 * ending both are 0, and the loss belongs to the last move from Good to not Good. Source: scoring rules, "A drill".
 */
export function tempoOf(course: Outlook, judged: readonly Judged[], budgetSeconds: number, goodEnding: boolean): Tempo {
  const shareSeconds = judged.map(({ before }) => (budgetSeconds * before.reading) / (course.reading || 1));
  const overtimeSeconds = judged.map(({ move }, i) => Math.max(0, move.activeMs / 1000 - (shareSeconds[i] ?? 0)));
  const shares = { shareSeconds, overtimeSeconds };
  if (!goodEnding) {
    const settled = judged.findLastIndex(({ before, after }) => before.good && !after?.good);
    const lost = judged.map((_, i) => (i === settled ? 1 : 0));
    return { ...shares, economy: 0, pace: 0, economyLost: lost, paceLost: lost, settled };
  }
  const detours = judged.map(({ detour }) => detour);
  const economyLoss = clampedRatio(sum(detours), judged[0]?.before.turns ?? 0);
  const paceLoss = clampedRatio(sum(overtimeSeconds), budgetSeconds);
  return {
    ...shares,
    economy: 1 - economyLoss,
    pace: 1 - paceLoss,
    economyLost: divide(economyLoss, detours),
    paceLost: divide(paceLoss, overtimeSeconds),
    settled: -1,
  };
}

/** clamp(a / b, 0, 1); where nothing was allowed (b = 0), anything is too much. */
function clampedRatio(a: number, b: number): number {
  if (a <= 0) return 0;
  return b > 0 ? Math.min(1, a / b) : 1;
}

/** Divides a loss in proportion to the positive weights; a loss above 0 has one. */
function divide(loss: number, weights: readonly number[]): number[] {
  const positive = weights.map((weight) => Math.max(0, weight));
  const all = sum(positive);
  return positive.map((weight) => (all > 0 ? (loss * weight) / all : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
