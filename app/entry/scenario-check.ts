import { existsSync, readFileSync, readdirSync } from "node:fs";
import { hasErrors, printDiagnostic, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { parseHandbook, type Handbook } from "#app/core/standards/handbook.ts";

/** Checks the handbook and the scenarios of the library, all or one: `scenario-check [slug]`; exit 1 on errors. */
function main(only: string | undefined): number {
  const { handbook, diagnostics } = parseHandbook(...read("scenarios/standards.yaml"));
  let failed = print(diagnostics);
  if (!handbook) return 1;
  console.log(`standards.yaml: ${handbook.size} standards`);
  const root = "scenarios/drills";
  const slugs = existsSync(root) ? readdirSync(root).filter((slug) => only === undefined || slug === only) : [];
  if (only !== undefined && slugs.length === 0) {
    console.error(`There is no ${root}/${only}.`);
    return 1;
  }
  for (const slug of slugs) failed = check(handbook, `${root}/${slug}/scenario.yaml`) || failed;
  return failed ? 1 : 0;
}

function check(handbook: Handbook, file: string): boolean {
  const { scenario, diagnostics } = parseScenario(...read(file), handbook);
  const failed = print(diagnostics);
  if (scenario) console.log(`${file}: ${Object.keys(scenario.beats).length} beats`);
  return failed;
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
