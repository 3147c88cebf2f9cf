import { reportOfForm } from "#app/core/form/report.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Language } from "#app/core/text/text.ts";
import type { FormInspection } from "#app/entry/form/inspect.ts";

/** What a form, its worked visits and its cases are like, in lines to read; none where it has errors. */
export function linesOf({ file, form, visits, cases }: FormInspection): string[] {
  if (!form) return [];
  const { sections, shares, kinds, criticals, conditional, mayNotApply, backed } = reportOfForm(form);
  const items = sections.reduce((sum, section) => sum + section.items, 0);
  return [
    file,
    `  ${form.channel}; ${form.modes.join(", ")}`,
    `  ${items} items: ${kinds.map((each) => `${each.items} ${each.kind}`).join(", ")}; ${conditional} on conditions, ${mayNotApply} may not apply, ${backed} want evidence`,
    `  sections ${sections.map((section) => `${section.id} ${section.items}`).join(", ")}`,
    `  ${shares.map(({ about, items: own, weight }) => `${about} ${own} items of weight ${weight}`).join(", ")}`,
    `  critical: ${criticals.join(", ")}`,
    ...visits.map(({ visit, total }) => `  ${visit}: total ${total ?? "none"}`),
    ...cases.map((each) => `  case ${each.case}: ${each.answers} answers, ${each.explained} explained`),
  ];
}

/** The same for programs: one object for all files. Messages are in one language. */
export function jsonOf(inspections: readonly FormInspection[], others: readonly Diagnostic[], language: Language): string {
  const diagnostics = [...others, ...inspections.flatMap((each) => each.diagnostics)];
  return JSON.stringify(
    {
      forms: inspections.flatMap(formOf),
      diagnostics: diagnostics.map(({ message, ...diagnostic }) => ({ ...diagnostic, message: message[language] })),
    },
    null,
    2,
  );
}

function formOf({ form, visits, cases, diagnostics }: FormInspection): object[] {
  if (!form) return [];
  const { slug, channel, modes } = form;
  const count = (severity: Diagnostic["severity"]) => diagnostics.filter((each) => each.severity === severity).length;
  return [{ slug, channel, modes, ...reportOfForm(form), visits, cases, errors: count("error"), warnings: count("warning") }];
}
