import { z } from "zod";
import { checkAnswer } from "#app/core/form/answer.ts";
import type { Answers, Form, Item } from "#app/core/form/form.ts";
import { isScored, SERVING_POSTS } from "#app/core/form/kinds.ts";
import { missingItems } from "#app/core/form/missing.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { errorAt, placed, type Finding } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";
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

const served = z.strictObject({ post: z.enum(SERVING_POSTS).optional(), counter: z.string().optional(), badge: z.string().optional() });

/**
 * A bare word or number answers as its item's kind says, `declared` a thing to hand in; a mapping says who served, or why
 * the item does not apply.
 */
const given = z.union([z.string(), z.int(), z.strictObject({ "not-applicable": z.string() }), served]);

/** What the file of a worked visit says, as it is written. */
export const goldenVisitShape = keyed({
  visit: name,
  answers: z.record(name, given),
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

type Given = z.output<typeof given>;

function answersFrom(form: Form, written: Readonly<Record<string, Given>>): { answers: Answers; faults: Finding[] } {
  const items = new Map(itemsOf(form).map((item) => [item.id, item]));
  const faults: Finding[] = [];
  const answers = Object.entries(written).flatMap(([id, value]) => {
    const item = items.get(id);
    const checked = item && checkAnswer(item, answerFrom(item, value));
    if (checked?.ok) return [[id, checked.value] as const];
    faults.push(checked ? unfit(id, checked.problem.code) : unknown(id, [...items.keys()]));
    return [];
  });
  const known = Object.fromEntries(answers);
  if (faults.length === 0) faults.push(...missingItems(form, known).map(missing));
  return { answers: known, faults };
}

function answerFrom({ kind }: Item, value: Given): unknown {
  if (typeof value === "object") return "not-applicable" in value ? { kind: "not-applicable", reason: value["not-applicable"] } : { ...value, kind: "served" };
  if (kind === "text") return { kind, text: value };
  if (kind === "served") return null;
  if (!isScored(kind)) return value === "declared" ? { kind: value } : null;
  const part = { "yes-no": "yes", scale: "level", choice: "option", timing: "seconds", count: "count" }[kind];
  return { kind, [part]: value };
}

function unknown(id: string, known: readonly string[]): Finding {
  const instead = sayInstead(id, known);
  const message = { zh: `评分表里没有“${id}”这一项。${instead.zh}`, en: `The form has no item “${id}”. ${instead.en}`.trim() };
  return { ...errorAt(["answers", id], "golden-item", message), part: "key" };
}

function unfit(id: string, code: string): Finding {
  return errorAt(["answers", id], "golden-answer", { zh: `这样答不了“${id}”（${code}）：改正。`, en: `This does not answer “${id}” (${code}): correct it.` });
}

function missing(id: string): Finding {
  const message = { zh: `“${id}”要答，却没有答：补上。`, en: `“${id}” must be answered and is not: answer it.` };
  return { ...errorAt(["answers"], "golden-missing", message), part: "key" };
}

function twoDecimals(value: number): number;
function twoDecimals(value: number | null): number | null;
function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
