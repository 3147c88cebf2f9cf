import type { Case } from "#app/core/form/case/case.ts";
import { parseCase } from "#app/core/form/case/parse.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { readCases } from "#app/library/content.server.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { libraryOf, type PinnedForm } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * The cases that lie beside a form, by name, as that version of it reads them. One that does not fit the version is
 * reported and left out, so that it keeps nobody from a visit.
 */
export async function casesOf(services: Services, { hash, slug, form }: PinnedForm): Promise<readonly Case[]> {
  const { cases, folder } = libraryOf(services);
  const known = cases.get(hash);
  if (known) return known;
  const found: Case[] = [];
  for (const { source, file } of await readCases(folder, slug)) {
    const { found: one, diagnostics } = parseCase(source, file, form);
    if (one) found.push(one);
    else for (const diagnostic of diagnostics) services.log.error(printDiagnostic(diagnostic, "en"));
  }
  cases.set(hash, found);
  return found;
}

/** Whether there is a test on a form as it is published now. Reads the content folder: not for transactions. */
export async function isTested(services: Services, slug: string): Promise<boolean> {
  const form = await publishedForm(services, slug);
  return form !== null && (await casesOf(services, form)).length > 0;
}
