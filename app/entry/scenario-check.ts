import { existsSync, readFileSync, readdirSync } from "node:fs";
import type { Rules } from "#app/core/drill/rules.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import type { Report } from "#app/core/scenario/check/report.ts";
import { hasErrors, printDiagnostic, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseHandbook, type Handbook } from "#app/core/standards/handbook.ts";

/** Checks the handbook, the policy and the scenarios of the library, all or one: `scenario-check [slug]`; exit 1 on errors. */
function main(only: string | undefined): number {
  const { handbook, diagnostics } = parseHandbook(...read("scenarios/standards.yaml"));
  const policy = parsePolicy(...read("scenarios/policy.yaml"));
  const faulty = print([...diagnostics, ...policy.diagnostics]);
  if (!handbook || !policy.policy) return 1;
  console.log(`standards.yaml: ${handbook.size} standards`);
  const root = "scenarios/drills";
  const slugs = existsSync(root) ? readdirSync(root).filter((slug) => only === undefined || slug === only) : [];
  if (only !== undefined && slugs.length === 0) {
    console.error(`There is no ${root}/${only}.`);
    return 1;
  }
  const { rules } = policy.policy;
  const failed = slugs.filter((slug) => !check(`${root}/${slug}/scenario.yaml`, handbook, rules));
  console.log(failed.length > 0 ? `${failed.length} of ${slugs.length} scenarios have errors` : `${slugs.length} scenarios hold`);
  return faulty || failed.length > 0 ? 1 : 0;
}

function check(file: string, handbook: Handbook, rules: Rules): boolean {
  const { diagnostics, report } = checkScenario(...read(file), handbook, rules);
  const faulty = print(diagnostics);
  if (report) console.log(`${file}\n${summary(report)}`);
  return !faulty;
}

function summary({ beats, replies, configurations, endings, gold, earned }: Report): string {
  const dimensions = Object.entries(earned).map(([dimension, { gold: points, best }]) => `${dimension} ${points}/${best}`);
  return [
    `  ${beats} beats, ${replies} replies, ${configurations} configurations; endings ${endings.join(", ")}`,
    `  gold ${gold.total.toFixed(1)} in ${gold.turns} replies, ${Math.round(gold.readingSeconds)} s to read; ${dimensions.join(", ")}`,
    `  ${gold.way.join(" → ")}`,
  ].join("\n");
}

function print(diagnostics: readonly Diagnostic[]): boolean {
  for (const diagnostic of diagnostics) {
    console.log(`${printDiagnostic(diagnostic, "en")}\n    ${diagnostic.message.zh}`);
  }
  return hasErrors(diagnostics);
}

function read(file: string): [source: string, file: string] {
  return [readFileSync(file, "utf8"), file];
}

process.exitCode = main(process.argv[2]);
