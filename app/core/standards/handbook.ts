import { z } from "zod";
import { checkFacts } from "#app/core/facts/check.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { PlacedText } from "#app/core/facts/fill.ts";
import { DIMENSION_OF_LETTER, type Dimension } from "#app/core/scenario/dimension.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { inFile, type Finding } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape, keyed, text } from "#app/core/text/yaml/shape.ts";
import type { Text } from "#app/core/text/text.ts";

/** One rule of good service. Its id (A07) is stable; the letter is its dimension. */
export type Standard = {
  readonly id: string;
  readonly dimension: Dimension;
  readonly title: Text;
  readonly rule: Text;
  readonly why: Text;
  /** Whether a talk can show it; if not, why (only a visit sees the state of a desk). */
  readonly talk: boolean;
  readonly talkReason: Text | null;
  /** Words to use and words to avoid. */
  readonly use: Text | null;
  readonly avoid: Text | null;
  /** The law or rule it rests on. */
  readonly basis: Text | null;
};

/** The standards by id, in file order. */
export type Handbook = ReadonlyMap<string, Standard>;

/** A standard's id: the letter of its dimension and two digits. */
export const standardId = z.string().regex(/^[AEPS][0-9]{2}$/);

/** Dimension of a standard's id, whether or not the handbook has it. */
export function dimensionOf(standard: string): Dimension | null {
  return DIMENSION_OF_LETTER[standard.charAt(0)] ?? null;
}

/** What the handbook says, as it is written. */
export const handbookShape = keyed({
  standards: z.record(
    standardId,
    keyed({
      title: text,
      rule: text,
      why: text,
      talk: z.boolean(),
      talkReason: text.optional(),
      use: text.optional(),
      avoid: text.optional(),
      basis: text.optional(),
    }),
  ),
});

/**
 * Reads the handbook. With errors there is no handbook, since nothing could be checked against half of one.
 * @param facts the sheet it may name; null: none is known, and nothing is said of facts
 */
export function parseHandbook(source: string, file: string, facts: Facts | null = null): { handbook: Handbook | null; diagnostics: readonly Diagnostic[] } {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { handbook: null, diagnostics };
  const { value, findings } = fitShape(handbookShape, located);
  if (!value) return { handbook: null, diagnostics: findings.map((finding) => inFile(located, finding)) };

  const handbook = new Map<string, Standard>();
  for (const [id, written] of Object.entries(value.standards)) {
    const dimension = dimensionOf(id);
    if (!dimension) throw new Error(`no dimension for ${id}`);
    const { title, rule, why, talk, talkReason = null, use = null, avoid = null, basis = null } = written;
    handbook.set(id, { id, dimension, title, rule, why, talk, talkReason, use, avoid, basis });
  }
  const found = [...[...handbook.values()].flatMap(unexplained), ...checkFacts(located.value, facts, isSpoken)];
  const noticed = found.map((finding) => inFile(located, finding));
  return { handbook: hasErrors(noticed) ? null : handbook, diagnostics: noticed };
}

/** What is said at the counter; why a standard is one rests on figures and laws that the bank does not set. */
function isSpoken({ path }: PlacedText): boolean {
  return path.some((step) => step === "rule" || step === "use" || step === "avoid");
}

function unexplained({ id, talk, talkReason }: Standard): Finding[] {
  if (talk || talkReason) return [];
  const message: Text = {
    zh: `${id} 写了 talk: false，却没有说明为什么对话体现不了：补上 talkReason。`,
    en: `${id} says talk: false without saying why a talk cannot show it: add talkReason.`,
  };
  return [{ code: "standard-talk-reason", severity: "error", path: ["standards", id, "talk"], part: "value", message }];
}
