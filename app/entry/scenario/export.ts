import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { hasErrors } from "#app/core/scenario/diagnostic.ts";
import { exportNames, machineJson } from "#app/core/scenario/export/machine.ts";
import { machineModule } from "#app/core/scenario/export/module.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { print, read } from "#app/entry/content/check.ts";
import { DRILLS, openInspector } from "#app/entry/scenario/inspect.ts";

/**
 * `npm run scenario:export -- <slug> [--out folder]`: writes a scenario as the JSON of an XState machine and the module
 * of guards, actions and delays that it names. Exit 1 where the file has errors.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
process.exitCode = main(positionals[0], values.out ?? ".");

function main(slug: string | undefined, out: string): number {
  const file = `${DRILLS}/${slug}/scenario.yaml`;
  if (slug === undefined) return wrong("Say which scenario: npm run scenario:export -- <slug> [--out folder]");
  if (!existsSync(file)) return wrong(`There is no ${file}.`);
  const { inspector, diagnostics } = openInspector();
  const found = inspector && parseScenario(...read(file), inspector.ground.handbook);
  const errors = [...diagnostics, ...(found?.diagnostics ?? [])].filter((each) => hasErrors([each]));
  if (print(errors) || !found?.scenario) return 1;
  mkdirSync(out, { recursive: true });
  const { machine, module } = exportNames(slug);
  for (const [name, text] of [[machine, machineJson(found.scenario)], [module, machineModule(found.scenario)]] as const) {
    writeFileSync(`${out}/${name}`, text);
    console.log(`${out}/${name}`);
  }
  return 0;
}

function wrong(sentence: string): number {
  console.error(sentence);
  return 1;
}
