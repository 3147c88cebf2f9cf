import type { Tx } from "#app/platform/db/database.ts";

/** One attempt at the test on a form. */
type Attempt = { readonly personId: string; readonly passed: boolean };

/**
 * Whether somebody may visit with a form: the last test they took on it was passed, whichever version it was on, and
 * nobody has asked since that they take it again. Who took
 * none may where there is none to take.
 * @param attempts theirs on this form, the last one last
 * @param tested whether there is a test on it
 */
export function isQualified(attempts: readonly Attempt[], tested: boolean): boolean {
  return attempts.at(-1)?.passed ?? !tested;
}

/** A form, and whether there is a test on it, which a transaction cannot look up. */
export type Tested = { readonly slug: string; readonly tested: boolean };

/** Asks `isQualified` of many at once. */
export async function qualifiedFor(tx: Tx, { slug, tested }: Tested, people: readonly string[]): Promise<(personId: string) => boolean> {
  const rows = await tx.qualification.findMany({
    where: { slug, personId: { in: [...people] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { personId: true, passed: true },
  });
  return (personId) => isQualified(rows.filter((row) => row.personId === personId), tested);
}
