import { existsSync } from "node:fs";
import { parseArgs, styleText } from "node:util";
import { hasErrors } from "#app/core/scenario/diagnostic.ts";
import { asLanguage, type Language } from "#app/core/text/text.ts";
import { checkContent, print } from "#app/entry/content/check.ts";
import { beside, DRILLS, Inspector, libraryFiles, openInspector, type Inspection } from "#app/entry/scenario/inspect.ts";
import { jsonOf, linesOf, summaryOf } from "#app/entry/scenario/report.ts";

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
  const found: Inspection[] = [];
  const code = checkContent(
    {
      noun: "scenarios",
      root: DRILLS,
      check(folder, ground) {
        inspector ??= new Inspector(ground);
        const file = `${folder}/scenario.yaml`;
        const inspection = inspector.inspect(file, beside(file, only !== undefined));
        found.push(inspection);
        return { diagnostics: inspection.diagnostics, lines: readable(inspection) };
      },
    },
    only,
  );
  sumUp(found);
  return code;
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
    for (const line of found.flatMap(readable)) console.log(line);
    sumUp(found);
  }
  return hasErrors([...diagnostics, ...found.flatMap((each) => each.diagnostics)]) ? 1 : 0;
}

function readable({ file, report }: Inspection): string[] {
  return report ? [styleText("bold", file), ...linesOf(report)] : [];
}

function sumUp(found: readonly Inspection[]): void {
  if (found.length > 0) console.log(["", ...summaryOf(found)].join("\n"));
}
