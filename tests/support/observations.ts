import fc from "fast-check";
import type { Observation } from "#app/core/standings/board.ts";

type Given = { readonly subject: string; readonly score: number; readonly source?: string; readonly evaluator?: string | null };

/** Observations of one month, numbered in their order. */
export function observationsOf(given: readonly Given[]): Observation[] {
  return given.map(({ subject, score, source = "a", evaluator = null }, i) => ({ from: [`o${i}`], subject, source, evaluator, period: "2026-10", score, failures: 0 }));
}

/** A table of scores: a row a subject, a column a source. */
export function fromTable(table: Readonly<Record<string, readonly number[]>>, sourceOf: (column: number) => string): Observation[] {
  return observationsOf(Object.entries(table).flatMap(([subject, scores]) => scores.map((score, j) => ({ subject, score, source: sourceOf(j) }))));
}

/** Small designs of every shape: gaps, repetitions, unconnected parts, one of everything. */
export function anyObservations({ evaluators }: { evaluators: boolean }): fc.Arbitrary<Observation[]> {
  const letter = (letters: string) => fc.constantFrom(...letters);
  const one = fc.record({
    subject: letter("pqrstu"),
    source: letter("abc"),
    evaluator: evaluators ? letter("xyz") : fc.constant(null),
    score: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  });
  return fc.array(one, { minLength: 1, maxLength: 40 }).map(observationsOf);
}
