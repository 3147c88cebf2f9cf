import { assemble } from "#app/core/scenario/assemble.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { scenarioShape } from "#app/core/scenario/shape.ts";
import type { Draft, StructureCheck } from "#app/core/scenario/structure/draft.ts";
import { checkForm } from "#app/core/scenario/structure/form.ts";
import { checkNames } from "#app/core/scenario/structure/names.ts";
import { checkPoints } from "#app/core/scenario/structure/points.ts";
import { checkReach, checkUse } from "#app/core/scenario/structure/reach.ts";
import { checkStandards } from "#app/core/scenario/structure/standards.ts";
import { checkTwice } from "#app/core/scenario/structure/twice.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { placed, type Located } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape } from "#app/core/text/yaml/shape.ts";

export type Parsed = { readonly scenario: Scenario | null; readonly diagnostics: readonly Diagnostic[] };

/** A parsed file together with the places of its parts, for the checks that follow. */
export type Traced = Parsed & { readonly located: Located | null };

const CHECKS: readonly StructureCheck[] = [checkForm, checkTwice, checkNames, checkStandards, checkPoints];
/** A wrong name makes beats unreachable that are not, so these wait until the others find no error. */
const LATER_CHECKS: readonly StructureCheck[] = [checkReach, checkUse];

/**
 * Reads a scenario file: text, data with places, shape, structure. `scenario` is null exactly if a diagnostic is an
 * error. What is proven here needs no exploration; that is the checker's part.
 */
export function parseScenario(source: string, file: string, handbook: Handbook): Parsed {
  const { scenario, diagnostics } = traceScenario(source, file, handbook);
  return { scenario, diagnostics };
}

export function traceScenario(source: string, file: string, handbook: Handbook): Traced {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { scenario: null, located, diagnostics };
  const { value: written, findings } = fitShape(scenarioShape, located);
  if (!written) return { scenario: null, located, diagnostics: placed(located, findings) };
  const scenario = assemble(written, hashSource(source));
  const draft: Draft = { file, written, scenario, handbook };
  const noticed = placed(located, CHECKS.flatMap((check) => check(draft)));
  if (!hasErrors(noticed)) noticed.push(...placed(located, LATER_CHECKS.flatMap((check) => check(draft))));
  return { scenario: hasErrors(noticed) ? null : scenario, located, diagnostics: noticed };
}
