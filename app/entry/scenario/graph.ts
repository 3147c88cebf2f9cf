import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { mermaidOf } from "#app/core/scenario/chart/mermaid.ts";
import { svgOf } from "#app/core/scenario/chart/svg.ts";
import { asLanguage } from "#app/core/text/text.ts";
import { openScenario } from "#app/entry/scenario/inspect.ts";
import { ownLanguage } from "#app/entry/scenario/language.ts";
import { chartWords } from "#app/words/chart-words.ts";

/**
 * `npm run scenario:graph <slug> -- [--out folder] [--language zh|en]`: draws a scenario as <slug>.<language>.svg and as
 * Mermaid, <slug>.<language>.mmd. Exit 1 where the file has errors.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" }, language: { type: "string" } } });
process.exitCode = main(positionals[0], values.out ?? "shots", values.language ?? ownLanguage());

function main(slug: string | undefined, out: string, said: string): number {
  if (slug === undefined) return wrong("Say which scenario: npm run scenario:graph <slug> -- [--out folder] [--language zh|en]");
  const language = asLanguage(said);
  if (!language) return wrong(`--language is zh or en, not "${said}".`);
  const found = openScenario(slug);
  if (!found) return 1;
  mkdirSync(out, { recursive: true });
  const words = chartWords(language);
  for (const [end, text] of [["svg", svgOf(found.scenario, words)], ["mmd", mermaidOf(found.scenario, words)]] as const) {
    const drawn = `${out}/${slug}.${language}.${end}`;
    writeFileSync(drawn, text);
    console.log(drawn);
  }
  return 0;
}

function wrong(sentence: string): number {
  console.error(sentence);
  return 1;
}
