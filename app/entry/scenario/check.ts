import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { hasErrors } from "#app/core/scenario/diagnostic.ts";
import { asLanguage, type Language } from "#app/core/text/text.ts";
import { checkContent, print } from "#app/entry/content/check.ts";
import { beside, DRILLS, Inspector, libraryFiles, openInspector } from "#app/entry/scenario/inspect.ts";
import { jsonOf, linesOf } from "#app/entry/scenario/report.ts";

/**
 * Checks the handbook, the policy and the scenarios of the library with their golden sittings, all or one:
 * `scenario-check [slug]`; or one file from anywhere: `--file path`. With --json as one object, its
 * messages in English or, with --language zh, in Chinese. Exit 1 on errors.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" }, language: { type: "string", default: "en" }, file: { type: "string" } } });
const [only] = positionals;

const language = asLanguage(values.language);

if (!language) {
  console.error(`--language is zh or en, not "${values.language}".`);
  process.exitCode = 1;
} else process.exitCode = values.json || values.file !== undefined ? inspectAll(language) : checkLibrary();

function checkLibrary(): number {
  let inspector: Inspector | null = null;
  return checkContent(
    {
      noun: "scenarios",
      root: DRILLS,
      check(folder, handbook, policy) {
        inspector ??= new Inspector(handbook, policy);
        const file = `${folder}/scenario.yaml`;
        const { diagnostics, report } = inspector.inspect(file, beside(file, only !== undefined));
        return { diagnostics, lines: report ? [file, ...linesOf(report)] : [] };
      },
    },
    only,
  );
}

function inspectAll(language: Language): number {
  const { inspector, diagnostics } = openInspector();
  const files = values.file === undefined ? libraryFiles().filter((file) => only === undefined || file === `${DRILLS}/${only}/scenario.yaml`) : [values.file];
  const missing = files.length === 0 ? `${DRILLS}/${only}` : files.find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.error(`There is no ${missing}.`);
    return 1;
  }
  const alone = only !== undefined || values.file !== undefined;
  const found = inspector ? files.map((file) => inspector.inspect(file, beside(file, alone))) : [];
  if (values.json) console.log(jsonOf(found, diagnostics, language));
  else {
    print([...diagnostics, ...found.flatMap((each) => each.diagnostics)]);
    for (const { file, report } of found) if (report) console.log([file, ...linesOf(report)].join("\n"));
  }
  return hasErrors([...diagnostics, ...found.flatMap((each) => each.diagnostics)]) ? 1 : 0;
}
