import type { Observation, Recorded, Scored } from "#app/core/standings/board.ts";

/**
 * What the model counts once. Without an evaluator the results of one subject at one source in one month are attempts
 * at the same thing: score = Σ scores / attempts, points. With one, every result is a visit and stands by itself.
 * A result in which the measure was not assessed is left out, not counted as 0. The order of the results is without
 * effect; observations come by subject, period, source and first id. Source: scoring.md, practice and assessment.
 */
export function observe(recorded: readonly Recorded[], measure: Scored): Observation[] {
  const together = new Map<string, Result[]>();
  for (const result of recorded) {
    const score = result.scores[measure];
    if (score === null || score === undefined) continue;
    const key = JSON.stringify(result.evaluator === null ? [result.subject, result.source, result.period] : [result.id]);
    const known = together.get(key);
    if (known) known.push({ ...result, score });
    else together.set(key, [{ ...result, score }]);
  }
  return [...together.values()].map(asOne).sort(inOrder);
}

type Result = Recorded & { readonly score: number };

function asOne(results: readonly Result[]): Observation {
  const sorted = results.toSorted((a, b) => compare(a.id, b.id));
  const [first] = sorted;
  if (!first) throw new Error("An observation of nothing");
  const { subject, source, evaluator, period } = first;
  const score = sorted.reduce((sum, result) => sum + result.score, 0) / sorted.length;
  const failures = sorted.filter(({ failed }) => failed).length;
  return { from: sorted.map(({ id }) => id), subject, source, evaluator, period, score, failures };
}

function inOrder(a: Observation, b: Observation): number {
  return compare(a.subject, b.subject) || compare(a.period, b.period) || compare(a.source, b.source) || compare(a.from[0] ?? "", b.from[0] ?? "");
}

/** By code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
