import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { DimensionScore } from "#app/core/drill/grade.ts";
import { apportionTenths, toTenths } from "#app/core/tenths.ts";
import type { DebriefGrade, DebriefView } from "#app/drills/view/debrief.ts";

/** One dimension's way from 100 to its score; everything in tenths of a point, changes signed. */
export type LedgerColumn = {
  dimension: Dimension;
  /** Change by each step, in the order of the steps. */
  steps: number[];
  gold: number;
  beyond: number;
  score: number;
  /** Weight in the total, in hundredths. */
  weight: number;
  /** What it brings to the total; the columns' parts add up exactly to the uncapped total. */
  part: number;
};

export type Ledger = {
  columns: LedgerColumn[];
  /** Change by each loss, by step and by place in that step's `losses`. */
  losses: number[][];
  total: { uncapped: number; cap: number; final: number };
};

/** The numbers of a debrief as they are shown: every column adds up exactly from 100.0 to its score. */
export function ledgerOf({ grade, steps }: Pick<DebriefView, "grade" | "steps">): Ledger {
  const losses = steps.map(({ decision }) => decision.losses.map(() => 0));
  const final = toTenths(grade.total);
  const uncapped = toTenths(grade.uncapped);
  const scores = assessed(grade);
  const parts = apportionTenths(weighted(grade, scores), uncapped);
  const columns = scores.map((score, place) => ({
    ...columnOf(score, steps, losses),
    weight: grade.weights[score.dimension] ?? 0,
    part: parts[place] ?? 0,
  }));
  return { columns, losses, total: { uncapped, cap: final - uncapped, final } };
}

/** w_d · score_d / Σ w of the assessed dimensions. Source: scoring rules, "A drill". */
function weighted({ weights }: DebriefGrade, scores: readonly DimensionScore[]): number[] {
  const all = scores.reduce((sum, { dimension }) => sum + (weights[dimension] ?? 0), 0);
  return scores.map(({ dimension, score }) => (all > 0 ? ((weights[dimension] ?? 0) * score) / all : 0));
}

function columnOf(score: DimensionScore, steps: DebriefView["steps"], losses: number[][]): Omit<LedgerColumn, "weight" | "part"> {
  const { dimension } = score;
  const entries = steps.flatMap(({ decision }, step) =>
    decision.losses.flatMap((loss, place) => (loss.dimension === dimension ? [{ step, place, value: -loss.score }] : [])),
  );
  const explained = entries.reduce((sum, { value }) => sum + value, -score.goldGap);
  const values = [...entries.map(({ value }) => value), -score.goldGap, score.score - 100 - explained];
  const shown = apportionTenths(values, toTenths(score.score) - 1000);
  const perStep = steps.map(() => 0);
  entries.forEach(({ step, place }, entry) => {
    const value = shown[entry] ?? 0;
    perStep[step] = (perStep[step] ?? 0) + value;
    const row = losses[step];
    if (row) row[place] = value;
  });
  return {
    dimension,
    steps: perStep,
    gold: shown[entries.length] ?? 0,
    beyond: shown[entries.length + 1] ?? 0,
    score: toTenths(score.score),
  };
}

function assessed(grade: DebriefGrade): DimensionScore[] {
  return DIMENSIONS.flatMap((dimension) => grade.dimensions[dimension] ?? []);
}
