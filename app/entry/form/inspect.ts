import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Form } from "#app/core/form/form.ts";
import { checkGoldenVisit } from "#app/core/form/golden/check.ts";
import { parseForm } from "#app/core/form/parse.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { read, type Ground } from "#app/entry/content/check.ts";

export const FORMS = "scenarios/visits";

/** A form file with its worked visits, checked; `form` is null where it has errors. */
export type FormInspection = {
  readonly file: string;
  readonly form: Form | null;
  readonly visits: readonly { readonly visit: string; readonly total: number | null }[];
  readonly diagnostics: readonly Diagnostic[];
};

export function inspectForm(file: string, { handbook, policy, facts }: Ground): FormInspection {
  const { form, diagnostics } = parseForm(...read(file), handbook, facts);
  if (!form) return { file, form, visits: [], diagnostics };
  const worked = goldensBeside(file).map((golden) => checkGoldenVisit(...read(golden), form, policy.rules));
  return {
    file,
    form,
    visits: worked.flatMap(({ golden, score }) => (golden && score ? [{ visit: golden.visit, total: score.total }] : [])),
    diagnostics: [...diagnostics, ...worked.flatMap((each) => each.diagnostics)],
  };
}

/** The form files of the library, by name. */
export function formFiles(): string[] {
  const slugs = existsSync(FORMS) ? readdirSync(FORMS) : [];
  return slugs.map((slug) => `${FORMS}/${slug}/form.yaml`).filter((file) => existsSync(file));
}

function goldensBeside(file: string): string[] {
  const folder = path.join(path.dirname(file), "golden");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((golden) => golden.endsWith(".yaml")).map((golden) => path.join(folder, golden));
}
