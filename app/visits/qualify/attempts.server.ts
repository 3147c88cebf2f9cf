import type { Answers } from "#app/core/form/form.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Tried } from "#app/visits/qualify/standing.ts";

/** One test that was taken. `share`: of the compared items, 0-1; `at` in ms since the epoch. */
export type Attempt = {
  readonly id: string;
  readonly personId: string;
  readonly slug: string;
  readonly formHash: string;
  readonly caseName: string;
  readonly caseHash: string;
  readonly answers: Answers;
  readonly share: number;
  readonly passed: boolean;
  readonly at: number;
};

/** Writes tests that were taken; also those of a demonstration, as if taken at the instants given. */
export async function storeAttempts(tx: Tx, attempts: readonly Attempt[]): Promise<void> {
  await tx.qualification.createMany({
    data: attempts.map(({ answers, at, ...row }) => ({ ...row, answers: canonicalJson(answers), at: new Date(at) })),
  });
}

/** What a row says instead of a case where nobody took a test: somebody is to take it again. */
const NO_CASE = "";

/** That somebody is to take the test on a form again; `formHash`: the version it was passed on. */
export type Request = Pick<Attempt, "id" | "personId" | "slug" | "formHash" | "at"> & { readonly reason: string };

/**
 * Writes that somebody is to take a test again. It is a row among their attempts, the last and not passed, so that the one
 * rule on who may go, which asks the last row, says the same everywhere; in place of answers it has the reason.
 */
export async function storeRequest(tx: Tx, { reason, at, ...row }: Request): Promise<void> {
  const data = { ...row, caseName: NO_CASE, caseHash: NO_CASE, answers: canonicalJson({ reason }), share: 0, passed: false, at: new Date(at) };
  await tx.qualification.create({ data });
}

/** Somebody's tests on a form, or on all, with what they were asked to take again, the last one last; `answers` as stored. */
export async function readAttempts(tx: Tx, { env }: Pick<Services, "env">, personId: string, slug?: string) {
  const rows = await tx.qualification.findMany({
    where: { personId, ...(slug === undefined ? {} : { slug }) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, caseName: true, caseHash: true, answers: true, passed: true, at: true },
  });
  return rows.map(({ at, ...row }) => ({ ...row, day: dayOf(at.getTime(), env.bankTz), again: reasonOf(row) }) satisfies Tried);
}

/** Why a test is to be taken again, of a row that says so; null of an attempt. */
export function reasonOf({ caseName, answers }: { readonly caseName: string; readonly answers: string }): string | null {
  if (caseName !== NO_CASE) return null;
  // `storeRequest` alone writes such a row.
  const { reason } = JSON.parse(answers) as { reason: string };
  return reason;
}
