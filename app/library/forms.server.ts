import { placeholdersIn } from "#app/core/facts/fill.ts";
import { libraryOf, type PinnedForm } from "#app/library/library.server.ts";
import { openForm } from "#app/library/open-published.ts";
import { rulesOfVersion } from "#app/library/policies.server.ts";
import { formShelf, latestHashes } from "#app/library/shelf.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The latest published version of every form that is not withdrawn, by slug. */
export async function publishedForms(services: Services): Promise<PinnedForm[]> {
  const published = [];
  for (const hash of (await latestHashes(formShelf(services))).values()) published.push(await formByHash(services, hash));
  return published;
}

/** The latest published version of one form, or null. */
export async function publishedForm(services: Services, slug: string): Promise<PinnedForm | null> {
  const latest = await formShelf(services).latest(slug);
  return latest && formByHash(services, latest.hash);
}

/** A version that some visit was planned with, whether or not a later one has been published. */
export async function formByHash(services: Services, hash: string): Promise<PinnedForm> {
  const { forms } = libraryOf(services);
  const known = forms.get(hash);
  if (known) return known;
  const row = await formShelf(services).find(hash);
  if (row === null) throw new Error(`There is no published form ${hash}`);
  const { slug, version, source } = row;
  const form = openForm(source, `${slug} version ${version}`);
  const pinned = { hash, slug, version, form, rules: await rulesOfVersion(services, row.rules), named: placeholdersIn(form) };
  forms.set(hash, pinned);
  return pinned;
}
