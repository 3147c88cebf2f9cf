import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { drillOf } from "#app/core/drill/play/open.ts";
import { asLanguage } from "#app/core/text/text.ts";
import { ownLanguage } from "#app/entry/scenario/language.ts";
import { openScenario } from "#app/entry/scenario/inspect.ts";
import { playAt } from "#app/entry/scenario/play/play.ts";
import { readerOf } from "#app/entry/scenario/play/scene.ts";
import { openTerminal } from "#app/entry/scenario/play/terminal.ts";

/**
 * `npm run scenario:play <slug> -- [--language zh|en] [--seed text]`: plays a scenario that passes the gate in the terminal.
 * The seed gives the order of the replies again. Exit 1 where it cannot be played.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { language: { type: "string" }, seed: { type: "string" } } });
process.exitCode = await main(positionals[0], values.language ?? ownLanguage(), values.seed ?? randomUUID());

async function main(slug: string | undefined, said: string, seed: string): Promise<number> {
  if (slug === undefined) return wrong("Say which scenario: npm run scenario:play <slug> -- [--language zh|en]");
  const language = asLanguage(said);
  if (!language) return wrong(`--language is zh or en, not "${said}".`);
  const found = openScenario(slug, true);
  if (!found) return 1;
  const { policy, facts } = found.ground;
  const terminal = openTerminal(process.stdin, process.stdout);
  await playAt(terminal, drillOf(found.scenario), policy, readerOf(language, facts), seed);
  terminal.close();
  return 0;
}

function wrong(sentence: string): number {
  console.error(sentence);
  return 1;
}
