import { parseHandbook, type Handbook } from "#app/core/standards/handbook.ts";
import { readStandards } from "#app/library/content.server.ts";
import { libraryOf } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * The handbook of service standards, as it lies on disk. A broken or missing one was reported when the scenarios
 * were published; here it is empty, and debriefs show the ids of standards without their words.
 */
export function handbook(services: Services): Promise<Handbook> {
  const library = libraryOf(services);
  library.handbook ??= read(library.folder);
  return library.handbook;
}

/** From now on this is the handbook; what was checked by another one is checked anew. */
export function keepHandbook(services: Services, book: Handbook): void {
  const library = libraryOf(services);
  library.handbook = Promise.resolve(book);
  library.checked.clear();
}

async function read(folder: string): Promise<Handbook> {
  const standards = await readStandards(folder);
  return (standards && parseHandbook(standards.source, standards.file).handbook) ?? new Map();
}
