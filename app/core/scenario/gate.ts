import { checkGolden } from "#app/core/drill/golden/check.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import { checkFacts } from "#app/core/facts/check.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { Policy } from "#app/core/policy/parse.ts";
import { checkScenario, type Checked } from "#app/core/scenario/check.ts";
import { checkSameness } from "#app/core/scenario/check/sameness/sameness.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { placed } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";

/** A text, and the name it has in diagnostics. */
export type Written = { readonly file: string; readonly source: string };

/** What stands around a scenario: the golden sittings that lie beside it, and the other scenarios of its library. */
export type Company = { readonly goldens: readonly Written[]; readonly others: readonly Scenario[] };

/** What the gate says of a scenario's text. It may be published if no diagnostic is an error. */
export type Verdict = Pick<Checked, "scenario" | "diagnostics" | "report">;

/** What is proven of the text alone. @param facts the sheet it may name; null: none is known, and nothing is said of facts */
export function weigh({ source, file }: Written, handbook: Handbook, rules: Rules, facts: Facts | null): Verdict {
  const { scenario, located, diagnostics, report } = checkScenario(source, file, handbook, rules);
  const named = located ? placed(located, checkFacts(located.value, facts)) : [];
  return { scenario, diagnostics: [...diagnostics, ...named], report };
}

/** A verdict on the text alone, with what must hold beside it: it is none of the others again, and its golden sittings hold. */
export function weighAmong(verdict: Verdict, written: Written, company: Company, policy: Policy): Verdict {
  const beside = [...sameness(verdict, written, company.others), ...goldens(verdict, company.goldens, policy)];
  return { ...verdict, diagnostics: [...verdict.diagnostics, ...beside] };
}

/** The text is read for its places only where there is something to place. */
function sameness({ scenario }: Verdict, { source, file }: Written, others: readonly Scenario[]): readonly Diagnostic[] {
  const found = scenario ? checkSameness(scenario, others) : [];
  const { located } = found.length > 0 ? readYaml(source, file) : { located: null };
  return located ? placed(located, found) : [];
}

/** Sittings cannot be graded where there is no gold course. */
function goldens({ scenario, report }: Verdict, files: readonly Written[], policy: Policy): readonly Diagnostic[] {
  if (!scenario || !report || files.length === 0) return [];
  const drill = drillOf(scenario);
  return files.flatMap(({ source, file }) => checkGolden(source, file, drill, policy.rules, policy.drills));
}
