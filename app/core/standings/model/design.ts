import type { Observation } from "#app/core/standings/board.ts";
import { compare } from "#app/core/standings/observe.ts";

/**
 * Observations as numbers, in an order of their own, so that the order in which they were given has no effect.
 * Column 0 is the mean, then one column a source, then one an evaluator; all of them 0 or 1.
 */
export type Design = {
  readonly subjects: readonly string[];
  readonly sources: readonly string[];
  readonly evaluators: readonly string[];
  /** 1 + sources + evaluators. */
  readonly width: number;
  /** By subject, then source, evaluator and score. */
  readonly observations: readonly Observation[];
  /** Observations of subject i: from starts[i] to before starts[i + 1]. */
  readonly starts: Int32Array;
  /** Columns of each observation; −1 for no evaluator. */
  readonly sourceColumns: Int32Array;
  readonly evaluatorColumns: Int32Array;
  /** Mean of all scores, points: taken off before any sum is formed, so that sums of squares keep their digits. */
  readonly centre: number;
};

export function makeDesign(given: readonly Observation[]): Design {
  const subjects = namesOf(given.map(({ subject }) => subject));
  const sources = namesOf(given.map(({ source }) => source));
  const evaluators = namesOf(given.flatMap(({ evaluator }) => evaluator ?? []));
  const { observations, starts } = bySubject(given, subjects);
  const sourceColumn = columnsOf(sources, 1);
  const evaluatorColumn = columnsOf(evaluators, 1 + sources.length);
  return {
    subjects,
    sources,
    evaluators,
    width: 1 + sources.length + evaluators.length,
    observations,
    starts,
    sourceColumns: Int32Array.from(observations, ({ source }) => sourceColumn.get(source) ?? -1),
    evaluatorColumns: Int32Array.from(observations, ({ evaluator }) => (evaluator === null ? -1 : (evaluatorColumn.get(evaluator) ?? -1))),
    centre: observations.length === 0 ? 0 : observations.reduce((sum, { score }) => sum + score, 0) / observations.length,
  };
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compare);
}

function columnsOf(names: readonly string[], first: number): Map<string, number> {
  return new Map(names.map((name, i) => [name, first + i]));
}

/** Sorting within a subject is cheap; sorting millions of observations by name would not be. */
function bySubject(given: readonly Observation[], subjects: readonly string[]): Pick<Design, "observations" | "starts"> {
  const own = new Map<string, Observation[]>(subjects.map((subject) => [subject, []]));
  for (const observation of given) own.get(observation.subject)?.push(observation);
  const starts = new Int32Array(subjects.length + 1);
  const observations: Observation[] = [];
  for (const [i, subject] of subjects.entries()) {
    observations.push(...(own.get(subject) ?? []).sort(within));
    starts[i + 1] = observations.length;
  }
  return { observations, starts };
}

function within(a: Observation, b: Observation): number {
  return compare(a.source, b.source) || compare(a.evaluator ?? "", b.evaluator ?? "") || a.score - b.score;
}
