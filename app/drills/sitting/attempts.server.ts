import { monthOf } from "#app/core/time/month.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Whose assessments of which scenario in which month, YYYY-MM. */
export type AttemptsOf = { readonly personId: string; readonly slug: string; readonly period: string };

/**
 * How many assessments the month allows: what the policy says, and one more for each whose appeal was upheld.
 * @param attempts of the policy in force
 */
export async function attemptsAllowed(db: Tx, attempts: number, { personId, slug, period }: AttemptsOf): Promise<number> {
  const sitting = { personId, slug, period, mode: "assessment" };
  return attempts + (await db.appeal.count({ where: { outcome: "upheld", sitting } }));
}

/** How many assessments of a month were given back to a person, by scenario; one that had none is absent. */
export async function givenBack(db: Tx, personId: string, period: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.appeal.findMany({
    where: { outcome: "upheld", sitting: { personId, period, mode: "assessment" } },
    select: { sitting: { select: { slug: true } } },
  });
  const counts = new Map<string, number>();
  for (const { sitting } of rows) counts.set(sitting.slug, 1 + (counts.get(sitting.slug) ?? 0));
  return counts;
}

/** How an assessment stands: what is left of its month, and whether better replies may be shown. */
export type AttemptStanding = { readonly attemptsLeft: number; readonly revealed: boolean };

/**
 * Better replies of an assessment are for after the last attempt: none left (or the month is over), and none of that
 * scenario still being played, in whatever month it began.
 * @param now server time, ms
 */
export async function attemptStanding(
  { db, env }: Pick<Services, "db" | "env">,
  attempts: number,
  { id, ...of }: AttemptsOf & { readonly id: string },
  now: number,
): Promise<AttemptStanding> {
  const { personId, slug, period } = of;
  const rows = await db.sitting.findMany({
    where: { personId, slug, mode: "assessment", OR: [{ period }, { state: "open" }] },
    select: { id: true, period: true, state: true },
  });
  const used = rows.filter((row) => row.period === period).length;
  const over = monthOf(now, env.bankTz) > period;
  const attemptsLeft = over ? 0 : Math.max(0, (await attemptsAllowed(db, attempts, of)) - used);
  const playing = rows.some((row) => row.state === "open" && row.id !== id);
  return { attemptsLeft, revealed: attemptsLeft === 0 && !playing };
}
