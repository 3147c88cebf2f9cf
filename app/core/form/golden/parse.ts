import { z } from "zod";
import type { Answers, Form } from "#app/core/form/form.ts";
import { answersFrom, writtenAnswers } from "#app/core/form/golden/answers.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { placed } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape, keyed, name } from "#app/core/text/yaml/shape.ts";

/** What a worked visit must give, scores to two decimals; a dimension that was not assessed is absent. */
export type GoldenScore = {
  readonly total: number | null;
  readonly uncapped: number | null;
  readonly premises: number | null;
  readonly dimensions: ByDimension<number>;
  readonly criticals: readonly string[];
};

/** A filled-in form with the score it must give. */
export type GoldenVisit = { readonly visit: string; readonly answers: Answers; readonly expect: GoldenScore };

const score = z.number().min(0).max(100);

/** What the file of a worked visit says, as it is written. */
export const goldenVisitShape = keyed({
  visit: name,
  answers: writtenAnswers,
  expect: keyed({
    total: score.nullable(),
    uncapped: score.nullable(),
    premises: score.nullable(),
    dimensions: keyed({
      attitude: score.optional(),
      efficiency: score.optional(),
      "product-knowledge": score.optional(),
      "problem-solving": score.optional(),
    }),
    criticals: z.array(name).max(100).default([]),
  }),
});

/** Reads a worked visit of a form; `golden` is null exactly if something is wrong, and then a diagnostic says where. */
export function parseGoldenVisit(source: string, file: string, form: Form): { golden: GoldenVisit | null; diagnostics: readonly Diagnostic[] } {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { golden: null, diagnostics };
  const { value, findings } = fitShape(goldenVisitShape, located);
  if (!value) return { golden: null, diagnostics: placed(located, findings) };
  const { answers, faults } = answersFrom(form, value.answers);
  if (faults.length > 0) return { golden: null, diagnostics: placed(located, faults) };
  return { golden: { ...value, answers }, diagnostics };
}

/** The part of a score that worked visits state, rounded to two decimals. */
export function goldenScoreOf({ total, uncapped, premises, dimensions, criticals }: VisitScore): GoldenScore {
  const scores = Object.values(dimensions).map((each) => [each.dimension, twoDecimals(each.score)]);
  return {
    total: twoDecimals(total),
    uncapped: twoDecimals(uncapped),
    premises: twoDecimals(premises),
    dimensions: Object.fromEntries(scores),
    criticals,
  };
}

function twoDecimals(value: number): number;
function twoDecimals(value: number | null): number | null;
function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
