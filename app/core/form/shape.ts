import { z } from "zod";
import { MAX_COUNT } from "#app/core/form/answer.ts";
import { DECLARED_KINDS, EVIDENCE_KINDS, WORDED_KINDS } from "#app/core/form/kinds.ts";
import { TAP_MARKS } from "#app/core/form/tap.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { standardId } from "#app/core/standards/handbook.ts";
import { keyed, name, text } from "#app/core/text/yaml/shape.ts";
import { VISIT_MODES } from "#app/core/visit/visit.ts";

/** What one sitting of writing down can carry. */
const MAX_SECTIONS = 20;
const MAX_ITEMS = 30;
const MAX_WEIGHT = 10;
const MAX_OPTIONS = 8;
/** In seconds: nobody times a longer wait than half a day. */
const MAX_TIMING = 43_200;

const percent = z.int().min(0).max(100);

/** One of the keys besides the item, which the structural checks make sure of; `is` says yes, no or an option's id. */
const condition = keyed({ item: name, is: name.optional(), atLeast: z.int().optional(), atMost: z.int().optional() });

const head = { id: name, question: text, hint: text.optional(), showIf: condition.optional() };

const evidence = keyed({ kinds: z.array(z.enum(EVIDENCE_KINDS)).min(1), when: z.enum(["lost", "always"]).default("lost") });

const scored = {
  ...head,
  dimension: z.enum([...DIMENSIONS, "premises"]),
  weight: z.int().min(1).max(MAX_WEIGHT).default(1),
  standards: z.array(standardId).min(1).max(4),
  critical: z.boolean().default(false),
  mayNotApply: z.boolean().default(false),
  evidence: evidence.optional(),
};

const yesNo = keyed({ kind: z.literal("yes-no"), ...scored, good: z.enum(["yes", "no"]).default("yes") });

const scale = keyed({ kind: z.literal("scale"), ...scored, low: text, high: text });

const choice = keyed({
  kind: z.literal("choice"),
  ...scored,
  options: z.array(keyed({ id: name, text, value: percent })).min(2).max(MAX_OPTIONS),
});

const seconds = z.int().min(0).max(MAX_TIMING);
const tap = z.enum(TAP_MARKS);
const timing = keyed({ kind: z.literal("timing"), ...scored, target: seconds, limit: seconds, between: z.tuple([tap, tap]).optional() });

const count = keyed({
  kind: z.literal("count"),
  ...scored,
  unit: text,
  thresholds: z.array(keyed({ from: z.int().min(0).max(MAX_COUNT), value: percent })).min(2).max(MAX_OPTIONS),
});

const required = z.boolean().default(false);
const words = keyed({ kind: z.enum(WORDED_KINDS), ...head, required, mayNotApply: z.boolean().default(false) });
const thing = keyed({ kind: z.enum(DECLARED_KINDS), ...head, required });

const item = z.discriminatedUnion("kind", [yesNo, scale, choice, timing, count, words, thing], {
  error: ({ code }) => (code === "invalid_union" ? undefined : "id kind question"),
});

/** What a form file says, as it is written. */
export const formShape = keyed({
  form: name,
  title: text,
  channel: z.enum(["branch", "hotline", "online"]),
  modes: z.array(z.enum(VISIT_MODES)).min(1).default(["mystery"]),
  brief: text,
  sections: z
    .array(keyed({ id: name, title: text, hint: text.optional(), items: z.array(item).min(1).max(MAX_ITEMS) }))
    .min(1)
    .max(MAX_SECTIONS),
});

export type WrittenForm = z.output<typeof formShape>;
export type WrittenItem = z.output<typeof item>;
export type WrittenCondition = z.output<typeof condition>;
