import { z } from "zod";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import { readYaml } from "#app/core/policy/yaml.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Text } from "#app/core/text/text.ts";

/** What the policy file says: how scores are made, and what the bank decides about drills. */
export type Policy = { readonly rules: Rules; readonly drills: DrillPolicy };

/** Hundredths that add up to 100. */
const HUNDREDTHS = "hundredths";

const version = z.int().min(1).max(1_000_000);
const percent = z.int().min(0).max(100);
const seconds = (least: number, most: number) => z.int().min(least).max(most);
const addsUp = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((a, b) => a + b, 0) === 100;

const weights = z.strictObject({
  attitude: percent,
  efficiency: percent,
  "product-knowledge": percent,
  "problem-solving": percent,
});

const rules = z.strictObject({
  version,
  weights: weights.refine(addsUp, HUNDREDTHS),
  efficiency: z.strictObject({ scripted: percent, economy: percent, pace: percent }).refine(addsUp, HUNDREDTHS),
  criticalCap: percent,
});

const drills = z.strictObject({
  version,
  pass: z.strictObject({ total: percent, dimension: percent }),
  attempts: z.int().min(1).max(100),
  idleSeconds: z.strictObject({ practice: seconds(60, 31_536_000), assessment: seconds(60, 86_400) }),
  lostAfterSeconds: seconds(5, 600),
  firstCutSeconds: seconds(0, 600),
});

const file = z.strictObject({ rules, policy: drills });

/**
 * Reads the policy file. Anything missing, unknown or out of range is an error at its place in the file, and then
 * there is no policy: the bank's numbers are never guessed.
 */
export function parsePolicy(source: string, name: string): { policy: Policy | null; diagnostics: Diagnostic[] } {
  const yaml = readYaml(source, name);
  if (!yaml.ok) return { policy: null, diagnostics: yaml.problem };
  const parsed = file.safeParse(yaml.value.content);
  if (parsed.success) {
    return { policy: { rules: parsed.data.rules, drills: parsed.data.policy }, diagnostics: [] };
  }
  const diagnostics = parsed.error.issues.map((issue): Diagnostic => {
    const place = yaml.value.placeOf(issue.path);
    const message = sentence(issue, issue.path.join(".") || name);
    return { code: "policy-value", severity: "error", file: name, ...place, message };
  });
  return { policy: null, diagnostics };
}

function sentence(issue: z.core.$ZodIssue, where: string): Text {
  switch (issue.code) {
    case "unrecognized_keys": {
      const keys = issue.keys.join(", ");
      return { zh: `${where} 里不认识 ${keys},请删去或改正拼写。`, en: `${where} knows no ${keys}: remove or correct the name.` };
    }
    case "too_small":
      return { zh: `${where} 不能小于 ${issue.minimum}。`, en: `${where} must be at least ${issue.minimum}.` };
    case "too_big":
      return { zh: `${where} 不能大于 ${issue.maximum}。`, en: `${where} must be at most ${issue.maximum}.` };
    case "custom":
      return { zh: `${where} 各项相加必须正好是 100。`, en: `The parts of ${where} must add up to exactly 100.` };
    default:
      return issue.code === "invalid_type" && issue.expected !== "object"
        ? { zh: `${where} 必须写成整数。`, en: `${where} must be a whole number.` }
        : { zh: `缺少 ${where},或写法不对。`, en: `${where} is missing or is not written as a list of names and numbers.` };
  }
}
