import { checkFacts } from "#app/core/facts/check.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import { assembleForm } from "#app/core/form/assemble.ts";
import type { Form } from "#app/core/form/form.ts";
import { formShape } from "#app/core/form/shape.ts";
import { checkBalance } from "#app/core/form/structure/balance.ts";
import { checkConditions } from "#app/core/form/structure/conditions.ts";
import { checkCriticals } from "#app/core/form/structure/criticals.ts";
import type { FormCheck, FormDraft } from "#app/core/form/structure/draft.ts";
import { checkMeasures } from "#app/core/form/structure/measures.ts";
import { checkFormNames } from "#app/core/form/structure/names.ts";
import { checkFormStandards } from "#app/core/form/structure/standards.ts";
import { checkEvidence } from "#app/core/form/structure/evidence.ts";
import { checkReach } from "#app/core/form/structure/reach.ts";
import { checkWeights } from "#app/core/form/structure/weights.ts";
import { checkWording } from "#app/core/form/structure/wording.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { placed, type Finding } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape } from "#app/core/text/yaml/shape.ts";

export type ParsedForm = { readonly form: Form | null; readonly diagnostics: readonly Diagnostic[] };

/** What must hold, one file each. What a fault brings with it is not said beside it: the second row waits until the first finds no error. */
const CHECKS: readonly (readonly FormCheck[])[] = [
  [checkFormNames, checkFormStandards, checkMeasures, checkConditions, checkCriticals, checkBalance],
  [checkReach, checkWeights, checkEvidence, checkWording],
];

/**
 * Reads a form file: text, data with places, shape, structure. `form` is null exactly if a diagnostic is an error.
 * @param facts the sheet it may name; null: none is known, and nothing is said of facts
 * @param file its name in diagnostics; where it ends in visits/<folder>/form.yaml the folder must be named as the form
 */
export function parseForm(source: string, file: string, handbook: Handbook, facts: Facts | null = null): ParsedForm {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { form: null, diagnostics };
  const { value: written, findings } = fitShape(formShape, located);
  if (!written) return { form: null, diagnostics: placed(located, findings) };
  const form = assembleForm(written, hashSource(source));
  const draft: FormDraft = { file, written, form, handbook };
  const noticed = placed(located, [...prove(draft), ...checkFacts(located.value, facts)]);
  return { form: hasErrors(noticed) ? null : form, diagnostics: noticed };
}

function prove(draft: FormDraft): Finding[] {
  const found: Finding[] = [];
  for (const checks of CHECKS) {
    if (!found.some(({ severity }) => severity === "error")) found.push(...checks.flatMap((check) => check(draft)));
  }
  return found;
}
