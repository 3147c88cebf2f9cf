import { z } from "zod";
import { UNITS, BUDGET_RULES, type Rule } from "#app/core/incentives/rule/rule.ts";
import { SHARES } from "#app/core/standings/board.ts";
import { measuresOf } from "#app/core/standings/measures.ts";
import { ok, type Result } from "#app/core/result.ts";

/** What is wrong with a rule: where in it, and a code with what it takes to say it in words. */
export type RuleFault = { readonly path: string; readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

const number = z.number().int().safe();
const text = z.object({ zh: z.string(), en: z.string() });
const tiers = <T extends z.ZodRawShape>(step: T) => z.array(z.object({ ...step, amount: number }));

const way = z.discriminatedUnion("by", [
  z.object({ by: z.literal("band"), certainty: number, tiers: tiers({ share: z.union(SHARES.map((share) => z.literal(share))) }) }),
  z.object({ by: z.literal("threshold"), tiers: tiers({ least: number }) }),
  z.object({ by: z.literal("improvement"), tiers: tiers({ rise: number }) }),
  z.object({ by: z.literal("percentile"), tiers: tiers({ top: number }) }),
  z.object({ by: z.literal("place"), tiers: tiers({ to: number }) }),
]);

const measures = [...new Set((["people", "branches"] as const).flatMap(measuresOf))];

const shape = z.object({
  title: text,
  unit: z.enum(UNITS),
  gift: text.nullable(),
  of: z.object({ board: z.enum(["people", "branches"]), measure: z.enum(measures) }),
  eligible: z.object({ posts: z.array(z.string()), regions: z.array(z.string()), observations: number, noRedLine: z.boolean() }),
  way,
  cap: number.nullable(),
  budget: z.object({ total: number, rule: z.enum(BUDGET_RULES) }).nullable(),
  pool: z.object({ least: number, most: number }).nullable(),
  basis: z.string().nullable(),
});

/** A rule out of what was stored or typed, whatever it is: `shape` faults where it is none at all. What it says is judged by `checkRule`. */
export function readRule(given: unknown): Result<Rule, readonly RuleFault[]> {
  const read = shape.safeParse(given);
  if (read.success) return ok(read.data);
  return { ok: false, problem: read.error.issues.map(({ path }) => ({ path: path.join("."), code: "shape" })) };
}
