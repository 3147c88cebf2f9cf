import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseCase } from "#app/core/form/case/parse.ts";
import type { Form } from "#app/core/form/form.ts";
import { checkGoldenVisit } from "#app/core/form/golden/check.ts";
import { parseForm } from "#app/core/form/parse.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { read, type Ground } from "#app/entry/content/check.ts";

export const FORMS = "scenarios/visits";

/** A form file with its worked visits and its cases, checked; `form` is null where it has errors. */
export type FormInspection = {
  readonly file: string;
  readonly form: Form | null;
  readonly visits: readonly { readonly visit: string; readonly total: number | null }[];
  /** Of the cases without errors: how many answers their keys have, and how many of them are explained. */
  readonly cases: readonly { readonly case: string; readonly answers: number; readonly explained: number }[];
  readonly diagnostics: readonly Diagnostic[];
};

export function inspectForm(file: string, { handbook, policy, facts }: Ground): FormInspection {
  const { form, diagnostics } = parseForm(...read(file), handbook, facts);
  if (!form) return { file, form, visits: [], cases: [], diagnostics };
  const worked = filesBeside(file, "golden").map((golden) => checkGoldenVisit(...read(golden), form, policy.rules));
  const cases = filesBeside(file, "cases").map((each) => parseCase(...read(each), form, facts));
  return {
    file,
    form,
    visits: worked.flatMap(({ golden, score }) => (golden && score ? [{ visit: golden.visit, total: score.total }] : [])),
    cases: cases.flatMap(({ found }) => (found ? [{ case: found.name, answers: Object.keys(found.key).length, explained: Object.keys(found.because).length }] : [])),
    diagnostics: [...diagnostics, ...[...worked, ...cases].flatMap((each) => each.diagnostics)],
  };
}

/** The form files of the library, by name. */
export function formFiles(): string[] {
  const slugs = existsSync(FORMS) ? readdirSync(FORMS) : [];
  return slugs.map((slug) => `${FORMS}/${slug}/form.yaml`).filter((file) => existsSync(file));
}

function filesBeside(file: string, kind: "golden" | "cases"): string[] {
  const folder = path.join(path.dirname(file), kind);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((each) => each.endsWith(".yaml")).map((each) => path.join(folder, each));
}
