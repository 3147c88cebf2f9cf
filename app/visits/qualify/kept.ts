import { draftFrom } from "#app/visits/fill/draft.ts";
import type { Drafts } from "#app/visits/fill/drafts.ts";

/** A test that is being taken: whose, on which form, after how many attempts, and the case. */
export type Taken = { readonly personId: string; readonly slug: string; readonly attempts: number; readonly caseHash: string };

/** What all tests of somebody on a form begin with. Under the person, so that nobody else at the device is shown it. */
export function testsName(personId: string, slug: string): string {
  return `test:${personId}:${slug}:`;
}

/** What those after so many attempts begin with: what was handed in is not taken up again, also where the case comes round. */
export function attemptName({ personId, slug, attempts }: Omit<Taken, "caseHash">): string {
  return `${testsName(personId, slug)}${String(attempts)}:`;
}

/** Under which name one lives on the device. A case that was changed is another. */
export function keptTestName(taken: Taken): string {
  return attemptName(taken) + taken.caseHash;
}

/** Fields as a device kept them, by item; what is no longer of their shape is left out. */
export function readKeptTest(text: string | null): Drafts {
  const said = parsed(text);
  if (typeof said !== "object" || said === null) return {};
  return Object.fromEntries(
    Object.entries(said).flatMap(([item, value]: [string, unknown]) => {
      const draft = draftFrom(value);
      return draft ? [[item, draft]] : [];
    }),
  );
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
