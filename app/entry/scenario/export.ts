import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { exportNames, machineJson } from "#app/core/scenario/export/machine.ts";
import { machineModule } from "#app/core/scenario/export/module.ts";
import { openScenario } from "#app/entry/scenario/inspect.ts";

/**
 * `npm run scenario:export -- <slug> [--out folder]`: writes a scenario as the JSON of an XState machine and the module
 * of guards, actions and delays that it names. Exit 1 where the file has errors.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
process.exitCode = main(positionals[0], values.out ?? ".");

function main(slug: string | undefined, out: string): number {
  if (slug === undefined) return wrong("Say which scenario: npm run scenario:export -- <slug> [--out folder]");
  const found = openScenario(slug);
  if (!found) return 1;
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
