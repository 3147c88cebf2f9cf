import type { Tx } from "#app/platform/db/database.ts";

/** One attempt at the test on a form. */
type Attempt = { readonly personId: string; readonly passed: boolean };

/**
 * Whether somebody may visit with a form: the last test they took on it was passed. Who took none may, until tests are
 * asked for.
 * @param attempts theirs on this form, the last one last
 */
export function isQualified(attempts: readonly Attempt[]): boolean {
  return attempts.at(-1)?.passed ?? true;
}

/** Asks `isQualified` of many at once. */
export async function qualifiedFor(tx: Tx, slug: string, people: readonly string[]): Promise<(personId: string) => boolean> {
  const rows = await tx.qualification.findMany({
    where: { slug, personId: { in: [...people] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { personId: true, passed: true },
  });
  return (personId) => isQualified(rows.filter((row) => row.personId === personId));
}
