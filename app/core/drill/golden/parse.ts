import { z } from "zod";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { OUTCOMES, type Outcome } from "#app/core/scenario/scenario.ts";
import { errorAt, inFile, type Finding } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape, keyed, name } from "#app/core/text/yaml/shape.ts";

/** One step of a recorded sitting; `after` is in seconds of active time since the present beat began. */
export type GoldenStep =
  | { readonly kind: "reply"; readonly reply: string; readonly after: number }
  | { readonly kind: "silence" }
  | { readonly kind: "leave"; readonly after: number };

/** What a recorded sitting must give, to two decimals. */
export type GoldenResult = {
  readonly ending: string | null;
  readonly outcome: Outcome | "left" | "timed-out";
  readonly total: number;
  readonly failed: boolean;
  readonly dimensions: ByDimension<number>;
  /** How many lines of loss the debrief shows. */
  readonly losses?: number;
};

/** A recorded sitting of a scenario; `expect` is null until it has been computed. */
export type Golden = {
  readonly sitting: string;
  readonly allowance: number;
  readonly mode: DrillMode;
  readonly steps: readonly GoldenStep[];
  readonly expect: GoldenResult | null;
};

const after = z.number().min(0).max(86_400);
const score = z.number().min(0).max(100).optional();

const writtenStep = keyed({
  reply: name.optional(),
  silence: z.literal(true).optional(),
  leave: z.literal(true).optional(),
  after: after.optional(),
});

/** What the file of a golden sitting says, as it is written. */
export const goldenShape = keyed({
  sitting: name,
  allowance: z.int().min(50).max(1000).default(100),
  mode: z.enum(["practice", "assessment"]).default("practice"),
  steps: z.array(writtenStep).min(1).max(500),
  expect: keyed({
    ending: name.nullable(),
    outcome: z.enum([...OUTCOMES, "left", "timed-out"]),
    total: z.number().min(0).max(100),
    failed: z.boolean(),
    dimensions: keyed({ attitude: score, efficiency: score, "product-knowledge": score, "problem-solving": score }),
    losses: z.int().min(0).optional(),
  }).optional(),
});

type WrittenStep = z.output<typeof writtenStep>;

/** Reads a golden sitting; `golden` is null exactly if something is wrong, and then a diagnostic says where. */
export function parseGolden(source: string, file: string): { golden: Golden | null; diagnostics: readonly Diagnostic[] } {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { golden: null, diagnostics };
  const { value, findings } = fitShape(goldenShape, located);
  const steps = value?.steps.map(stepFrom) ?? [];
  const faults = value ? unclear(steps) : findings;
  if (!value || faults.length > 0) return { golden: null, diagnostics: faults.map((fault) => inFile(located, fault)) };
  return { golden: { ...value, steps: steps.filter((step) => step !== null), expect: value.expect ?? null }, diagnostics };
}

/** Exactly one of reply, silence and leave; reply and leave say when, silence is when it is. */
function stepFrom({ reply, silence, leave, after: seconds }: WrittenStep): GoldenStep | null {
  const kinds = [reply, silence, leave].filter((kind) => kind !== undefined).length;
  if (kinds !== 1 || (silence === undefined) !== (seconds !== undefined)) return null;
  if (reply !== undefined) return { kind: "reply", reply, after: seconds ?? 0 };
  return silence ? { kind: "silence" } : { kind: "leave", after: seconds ?? 0 };
}

function unclear(steps: readonly (GoldenStep | null)[]): Finding[] {
  const message = {
    zh: "每一步写 reply 加 after、只写 silence: true，或 leave: true 加 after。",
    en: "Each step is a reply with after, silence: true alone, or leave: true with after.",
  };
  return steps.flatMap((step, i) => (step ? [] : [errorAt(["steps", i], "golden-step", message)]));
}
