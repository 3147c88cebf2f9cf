import { existsSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { drillOf } from "#app/core/drill/play/open.ts";
import { hasErrors } from "#app/core/scenario/diagnostic.ts";
import { asLanguage } from "#app/core/text/text.ts";
import { ownLanguage } from "#app/entry/scenario/language.ts";
import { DRILLS, openInspector } from "#app/entry/scenario/inspect.ts";
import { playAt } from "#app/entry/scenario/play/play.ts";
import { openTerminal } from "#app/entry/scenario/play/terminal.ts";
import { print } from "#app/entry/content/check.ts";
import { createWords } from "#app/words/words.ts";

/**
 * `npm run scenario:play <slug> -- [--language zh|en] [--seed text]`: plays a scenario that passes the gate in the terminal.
 * The seed gives the order of the replies again. Exit 1 where it cannot be played.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { language: { type: "string" }, seed: { type: "string" } } });
process.exitCode = await main(positionals[0], values.language ?? ownLanguage(), values.seed ?? randomUUID());

async function main(slug: string | undefined, said: string, seed: string): Promise<number> {
  const file = `${DRILLS}/${slug}/scenario.yaml`;
  if (slug === undefined) return wrong("Say which scenario: npm run scenario:play <slug> -- [--language zh|en]");
  const language = asLanguage(said);
  if (!language) return wrong(`--language is zh or en, not "${said}".`);
  if (!existsSync(file)) return wrong(`There is no ${file}.`);
  const { inspector, diagnostics } = openInspector();
  const found = inspector?.inspect(file, []);
  const errors = [...diagnostics, ...(found?.diagnostics ?? [])].filter((each) => hasErrors([each]));
  if (!inspector || !found?.scenario || print(errors)) return 1;
  const terminal = openTerminal(process.stdin, process.stdout);
  const { t } = createWords(language);
  await playAt(terminal, drillOf(found.scenario), inspector.ground.policy, { language, t }, seed);
  terminal.close();
  return 0;
}

function wrong(sentence: string): number {
  console.error(sentence);
  return 1;
}
