import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { checkGolden } from "#app/core/drill/golden/check.ts";
import { expectBlock, meets, withExpect } from "#app/core/drill/golden/expect.ts";
import { parseGolden } from "#app/core/drill/golden/parse.ts";
import { playGolden, resultOf } from "#app/core/drill/golden/play.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import type { Drill } from "#app/core/drill/play/play.ts";
import { parsePolicy, type Policy } from "#app/core/policy/parse.ts";
import { hasErrors, printDiagnostic, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";

/**
 * Plays the golden sittings of one scenario and says whether each gives what it expects; exit 1 if one does not.
 * With --write, puts what they give into their files instead; nothing but the expect block changes.
 */
function main(slug: string | undefined, write: boolean): number {
  if (slug === undefined) return wrong("Say which scenario: npx tsx app/entry/golden.ts <slug> [--write]");
  const folder = `scenarios/drills/${slug}`;
  if (!existsSync(`${folder}/scenario.yaml`)) return wrong(`There is no ${folder}/scenario.yaml.`);
  const { handbook, diagnostics } = parseHandbook(...read("scenarios/standards.yaml"));
  const { policy, diagnostics: faults } = parsePolicy(...read("scenarios/policy.yaml"));
  print([...diagnostics, ...faults]);
  if (!handbook || !policy) return 1;
  const { scenario, diagnostics: found } = parseScenario(...read(`${folder}/scenario.yaml`), handbook);
  print(found.filter((diagnostic) => hasErrors([diagnostic])));
  if (!scenario) return 1;
  const golden = `${folder}/golden`;
  const files = existsSync(golden) ? readdirSync(golden).filter((file) => file.endsWith(".yaml")) : [];
  if (files.length === 0) return wrong(`There are no golden sittings in ${golden}.`);
  const drill = drillOf(scenario);
  const held = files.sort().map((file) => tend(`${golden}/${file}`, drill, policy, write));
  return held.every(Boolean) ? 0 : 1;
}

function tend(file: string, drill: Drill, policy: Policy, write: boolean): boolean {
  const [source] = read(file);
  const { golden, diagnostics } = parseGolden(source, file);
  print(diagnostics);
  if (!golden) return false;
  const played = playGolden(drill, policy.rules, policy.drills, golden);
  if (!played.ok) {
    print(checkGolden(source, file, drill, policy.rules, policy.drills));
    return false;
  }
  const result = resultOf(played.value);
  const same = golden.expect !== null && meets(result, golden.expect);
  console.log(`${file} ${same ? "holds" : write ? "now expects" : "gives another result"}\n${same ? "" : expectBlock(result)}`.trimEnd());
  if (!same && write) writeFileSync(file, withExpect(source, result));
  return same || write;
}

function print(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) console.log(`${printDiagnostic(diagnostic, "en")}\n    ${diagnostic.message.zh}`);
}

function read(file: string): [source: string, file: string] {
  return [readFileSync(file, "utf8"), file];
}

function wrong(sentence: string): number {
  console.error(sentence);
  return 1;
}

const words = process.argv.slice(2);
process.exitCode = main(words.find((word) => !word.startsWith("--")), words.includes("--write"));
