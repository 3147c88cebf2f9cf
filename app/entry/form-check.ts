import { existsSync, readdirSync } from "node:fs";
import type { Form } from "#app/core/form/form.ts";
import { goldenScoreOf, parseGoldenVisit } from "#app/core/form/golden/parse.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { reportOfForm } from "#app/core/form/report.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { checkContent, read, type Findings } from "#app/entry/content/check.ts";

/** Checks the handbook, the policy and the visit forms of the library, all or one, with their worked visits: `form-check [slug]`; exit 1 on errors. */
process.exitCode = checkContent(
  {
    noun: "forms",
    root: "scenarios/visits",
    check(folder, { handbook, policy: { rules }, facts }) {
      const file = `${folder}/form.yaml`;
      const { form, diagnostics } = parseForm(...read(file), handbook, facts);
      if (!form) return { diagnostics, lines: [] };
      const worked = goldenFiles(folder).map((golden) => work(golden, form, rules));
      return {
        diagnostics: [...diagnostics, ...worked.flatMap((each) => each.diagnostics)],
        lines: [file, ...summary(form), ...worked.flatMap((each) => each.lines)],
      };
    },
  },
  process.argv[2],
);

function summary(form: Form): string[] {
  const { sections, shares, kinds, criticals, conditional, mayNotApply } = reportOfForm(form);
  const items = sections.reduce((sum, section) => sum + section.items, 0);
  return [
    `  ${items} items: ${kinds.map((each) => `${each.items} ${each.kind}`).join(", ")}; ${conditional} on conditions, ${mayNotApply} may not apply`,
    `  sections ${sections.map((section) => `${section.id} ${section.items}`).join(", ")}`,
    `  ${shares.map(({ about, items: own, weight }) => `${about} ${own} items of weight ${weight}`).join(", ")}`,
    `  critical: ${criticals.join(", ")}`,
  ];
}

function goldenFiles(folder: string): string[] {
  const golden = `${folder}/golden`;
  return (existsSync(golden) ? readdirSync(golden) : []).filter((file) => file.endsWith(".yaml")).map((file) => `${golden}/${file}`);
}

function work(file: string, form: Form, rules: Rules): Findings {
  const { golden, diagnostics } = parseGoldenVisit(...read(file), form);
  if (!golden) return { diagnostics, lines: [] };
  const score = goldenScoreOf(scoreVisit(form, golden.answers, rules));
  const holds = canonicalJson(score) === canonicalJson(golden.expect);
  return { diagnostics: holds ? [] : [other(file, canonicalJson(score))], lines: [`  ${golden.visit}: total ${score.total ?? "none"}`] };
}

function other(file: string, score: string): Diagnostic {
  const message = { zh: `算出来的分与 expect 不同：${score}`, en: `The answers give another score than expected: ${score}` };
  return { code: "golden-score", severity: "error", file, line: 1, column: 1, message };
}
