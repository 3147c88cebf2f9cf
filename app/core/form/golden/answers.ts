import { z } from "zod";
import { checkAnswer } from "#app/core/form/answer.ts";
import type { Answers, Form, Item } from "#app/core/form/form.ts";
import { isScored, SERVING_POSTS } from "#app/core/form/kinds.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";
import { name } from "#app/core/text/yaml/shape.ts";

const served = z.strictObject({ post: z.enum(SERVING_POSTS).optional(), counter: z.string().optional(), badge: z.string().optional() });

/**
 * A bare word or number answers as its item's kind says, `declared` a thing to hand in; a mapping says who served, or why
 * the item does not apply.
 */
const given = z.union([z.string(), z.int(), z.strictObject({ "not-applicable": z.string() }), served]);

/** Answers by item, as files of worked visits and of cases write them. */
export const writtenAnswers = z.record(name, given);

type Given = z.output<typeof given>;

/** Those answers by the kinds of their items; `faults` where the form has no such item, the answer is none, or one that must be given is not. */
export function answersFrom(form: Form, written: Readonly<Record<string, Given>>): { answers: Answers; faults: Finding[] } {
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
