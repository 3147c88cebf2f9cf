import { z } from "zod";
import { checkFacts } from "#app/core/facts/check.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { Case } from "#app/core/form/case/case.ts";
import { checkCase } from "#app/core/form/case/check.ts";
import type { Form } from "#app/core/form/form.ts";
import { answersFrom, writtenAnswers } from "#app/core/form/golden/answers.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { placed } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape, keyed, name, text } from "#app/core/text/yaml/shape.ts";

/** Longer than a reader keeps in mind. */
const story = keyed({ zh: z.string().trim().min(1).max(3000), en: z.string().trim().min(1).max(9000) });

/** Half an hour off is no longer the time that was told. */
const MAX_WITHIN = 1800;

/** What the file of a case says, as it is written. */
export const caseShape = keyed({
  case: name,
  title: text,
  told: story,
  answers: writtenAnswers,
  within: z.record(name, z.int().min(0).max(MAX_WITHIN)).default({}),
  because: z.record(name, text).default({}),
});

/**
 * Reads a case of a form; `found` is null exactly if a diagnostic is an error.
 * @param facts the sheet it may name; null: none is known, and nothing is said of facts
 * @param file its name in diagnostics; where it ends in cases/<name>.yaml the case must be named as the file
 */
export function parseCase(source: string, file: string, form: Form, facts: Facts | null = null): { found: Case | null; diagnostics: readonly Diagnostic[] } {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { found: null, diagnostics };
  const { value: written, findings } = fitShape(caseShape, located);
  if (!written) return { found: null, diagnostics: placed(located, findings) };
  const { answers, faults } = answersFrom(form, written.answers);
  if (faults.length > 0) return { found: null, diagnostics: placed(located, faults) };
  const { case: named, title, told, within, because } = written;
  const found = { name: named, hash: hashSource(source), title, told, key: answers, within, because };
  const noticed = placed(located, [...checkCase(form, found, written, file), ...checkFacts(located.value, facts)]);
  return { found: hasErrors(noticed) ? null : found, diagnostics: noticed };
}
