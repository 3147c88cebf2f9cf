import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { hasErrors } from "#app/core/scenario/diagnostic.ts";
import { asLanguage, type Language } from "#app/core/text/text.ts";
import { checkContent, print, readGrounds } from "#app/entry/content/check.ts";
import { formFiles, FORMS, inspectForm } from "#app/entry/form/inspect.ts";
import { jsonOf, linesOf } from "#app/entry/form/report.ts";

/**
 * Checks the handbook, the policy and the visit forms of the library with their worked visits and cases, all or one:
 * `form-check [slug]`; or one file from anywhere: `--file path`. With --json as one object, its messages in English or,
 * with --language zh, in Chinese. Exit 1 on errors.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" }, language: { type: "string", default: "en" }, file: { type: "string" } } });
const [only] = positionals;
const language = asLanguage(values.language);

if (!language) {
  console.error(`--language is zh or en, not "${values.language}".`);
  process.exitCode = 1;
} else process.exitCode = values.json || values.file !== undefined ? inspectAll(language) : checkLibrary();

function checkLibrary(): number {
  return checkContent(
    {
      noun: "forms",
      root: FORMS,
      check(folder, ground) {
        const inspection = inspectForm(`${folder}/form.yaml`, ground);
        return { diagnostics: inspection.diagnostics, lines: linesOf(inspection) };
      },
    },
    only,
  );
}

function inspectAll(language: Language): number {
  const { handbook, policy, facts, diagnostics } = readGrounds();
  const files = values.file === undefined ? formFiles().filter((file) => only === undefined || file === `${FORMS}/${only}/form.yaml`) : [values.file];
  const missing = files.length === 0 ? `${FORMS}/${only}` : files.find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.error(`There is no ${missing}.`);
    return 1;
  }
  const found = handbook && policy && facts ? files.map((file) => inspectForm(file, { handbook, policy, facts })) : [];
  const all = [...diagnostics, ...found.flatMap((each) => each.diagnostics)];
  if (values.json) console.log(jsonOf(found, diagnostics, language));
  else {
    print(all);
    for (const line of found.flatMap(linesOf)) console.log(line);
  }
  return hasErrors(all) ? 1 : 0;
}
