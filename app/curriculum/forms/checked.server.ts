import { parseForm } from "#app/core/form/parse.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { formSource, formVersions } from "#app/curriculum/forms/rows.server.ts";
import type { VersionRow } from "#app/curriculum/rows.server.ts";
import type { FileStanding } from "#app/curriculum/view.ts";
import { readContent, type SourceFile } from "#app/library/content.server.ts";
import { namedFacts } from "#app/library/facts.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { libraryOf } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How the file of a form stands to what is published, and what is wrong with it where it does not pass. */
export type FormFile = { readonly slug: string; readonly state: Exclude<FileStanding, "missing">; readonly diagnostics: readonly Diagnostic[] };

/** What the checker says of a published version today, by the handbook and the fact sheet as they are now. */
export async function checkedForm(services: Services, { slug, hash }: Pick<VersionRow, "slug" | "hash">): Promise<readonly Diagnostic[]> {
  return check(services, { file: `scenarios/visits/${slug}/form.yaml`, source: await formSource(services, hash) });
}

/** Every form in the content folder, as it lies there now. Only texts that were never published are checked. */
export async function formFiles(services: Services): Promise<FormFile[]> {
  const { visits } = await readContent(libraryOf(services).folder);
  const versions = await formVersions(services);
  const files: FormFile[] = [];
  for (const { folder: slug, ...file } of visits) {
    const hashes = versions.flatMap((row) => (row.slug === slug ? [row.hash] : []));
    const known = hashes.indexOf(hashSource(file.source));
    if (known >= 0) files.push({ slug, state: known === hashes.length - 1 ? "published" : "superseded", diagnostics: [] });
    else {
      const diagnostics = await check(services, file);
      files.push({ slug, state: hasErrors(diagnostics) ? "refused" : "waiting", diagnostics });
    }
  }
  return files;
}

async function check(services: Services, { file, source }: SourceFile): Promise<readonly Diagnostic[]> {
  const { facts } = await namedFacts(services);
  return parseForm(source, file, await handbook(services), facts).diagnostics;
}
