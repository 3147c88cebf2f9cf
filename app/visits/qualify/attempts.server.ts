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

/** Somebody's tests on a form, or on all, the last one last; `answers` as stored. */
export async function readAttempts(tx: Tx, { env }: Pick<Services, "env">, personId: string, slug?: string) {
  const rows = await tx.qualification.findMany({
    where: { personId, ...(slug === undefined ? {} : { slug }) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, caseName: true, caseHash: true, answers: true, passed: true, at: true },
  });
  return rows.map(({ at, ...row }): Tried & typeof row => ({ ...row, day: dayOf(at.getTime(), env.bankTz) }));
}
