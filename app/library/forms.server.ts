import type { PinnedForm } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The latest published version of every form that is not withdrawn, by slug. */
export async function publishedForms(_services: Services): Promise<PinnedForm[]> {
  return [];
}

/** The latest published version of one form, or null. */
export async function publishedForm(_services: Services, _slug: string): Promise<PinnedForm | null> {
  return null;
}

/** A version that some visit was planned with, whether or not a later one has been published. */
export async function formByHash(_services: Services, hash: string): Promise<PinnedForm> {
  throw new Error(`There is no published form ${hash}`);
}
