import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { BranchVisit } from "#app/visits/view/branch.ts";

/** One dimension over the months; `scores` has a place for every month, null where it was not assessed. */
export type DimensionMonths = {
  dimension: Dimension;
  scores: (number | null)[];
  /** From the last month before the latest in which it was assessed; null where there is none. */
  change: number | null;
};

export type Months = { months: { month: string; visits: number }[]; rows: DimensionMonths[] };

/** So many of the latest months with a visit are shown. */
const SHOWN = 6;

/** Means by dimension and month (YYYY-MM), the earliest month first. A failed visit counts with its dimensions as they were scored. */
export function monthsOf(visits: readonly BranchVisit[]): Months {
  const months = [...new Set(visits.map(({ month }) => month))].sort().slice(-SHOWN);
  const rows = DIMENSIONS.map((dimension) => {
    const scores = months.map((month) => meanOf(visits.filter((visit) => visit.month === month), dimension));
    return { dimension, scores, change: changeOf(scores) };
  });
  return { months: months.map((month) => ({ month, visits: visits.filter((visit) => visit.month === month).length })), rows };
}

function meanOf(visits: readonly BranchVisit[], dimension: Dimension): number | null {
  const scores = visits.flatMap(({ dimensions }) => dimensions.filter((each) => each.dimension === dimension).map(({ score }) => score));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function changeOf(scores: readonly (number | null)[]): number | null {
  const latest = scores.at(-1) ?? null;
  const before = scores.slice(0, -1).findLast((score) => score !== null) ?? null;
  return latest === null || before === null ? null : latest - before;
}
