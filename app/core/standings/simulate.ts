import type { Observation } from "#app/core/standings/board.ts";
import { fillNormals, streamOf, uniform, type Stream } from "#app/core/standings/place/normal.ts";

/** A board to invent. Standard deviations in points. */
export type Invention = {
  readonly subjects: number;
  readonly sources: number;
  /** 0: drills; otherwise each observation has one of so many evaluators. */
  readonly evaluators: number;
  /** Observations of a subject: from the first to the second number, all as likely. */
  readonly each: readonly [number, number];
  readonly subjectSd: number;
  readonly effectSd: number;
  readonly errorSd: number;
};

/** Observations made by the model itself, and the deviations they were made from, points. */
export type Invented = { readonly observations: readonly Observation[]; readonly truth: ReadonlyMap<string, number> };

/**
 * Draws a board from y = 70 + θ + β_source + β_evaluator + ε, everything normal, scores not cut at 0 and 100, so that
 * what the model says can be held against what is true. Sources are drawn without repetition as long as there are
 * enough. Same seed, same board.
 */
export function simulateBoard(seed: string, invention: Invention): Invented {
  const effects = { source: normals(seed, "source", invention.sources), evaluator: normals(seed, "evaluator", invention.evaluators) };
  const levels = normals(seed, "subject", invention.subjects);
  const names = Array.from({ length: invention.subjects }, (_, i) => `s${String(i).padStart(6, "0")}`);
  const observations = names.flatMap((subject, i) => {
    const chance = streamOf(seed, `choices of ${subject}`);
    const n = invention.each[0] + pick(chance, 0, invention.each[1] - invention.each[0] + 1);
    const errors = normals(seed, `errors of ${subject}`, n);
    const sources = shuffled(chance, invention.sources);
    return Array.from({ length: n }, (_, o): Observation => {
      const source = sources[o % sources.length] ?? 0;
      const evaluator = invention.evaluators > 0 ? pick(chance, 1000 + o, invention.evaluators) : null;
      const effect = (effects.source[source] ?? 0) + (evaluator === null ? 0 : (effects.evaluator[evaluator] ?? 0));
      const score = 70 + invention.subjectSd * (levels[i] ?? 0) + invention.effectSd * effect + invention.errorSd * (errors[o] ?? 0);
      return { from: [`${subject}-${o}`], subject, source: `c${source}`, evaluator: evaluator === null ? null : `e${evaluator}`, period: "2026-10", score, failures: 0 };
    });
  });
  return { observations, truth: new Map(names.map((name, i) => [name, invention.subjectSd * (levels[i] ?? 0)])) };
}

function normals(seed: string, name: string, count: number): Float64Array {
  const drawn = new Float64Array(count);
  fillNormals(streamOf(seed, name), 0, drawn);
  return drawn;
}

/** A whole number from 0 to below `count`. */
function pick(stream: Stream, index: number, count: number): number {
  return Math.floor(uniform(stream, index) * count);
}

/** The numbers from 0 to below `count` in an order by chance (Fisher & Yates). */
function shuffled(stream: Stream, count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const other = pick(stream, i, i + 1);
    [order[i], order[other]] = [order[other] ?? 0, order[i] ?? 0];
  }
  return order;
}
