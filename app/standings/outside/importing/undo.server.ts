import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { wheresOf } from "#app/standings/outside/figures.server.ts";
import { importableBranches } from "#app/standings/outside/importing/known.server.ts";
import { placesOf } from "#app/standings/outside/places.ts";

/**
 * Undoes the last import that stands where this person imports: its figures count no more, and what they had replaced stands
 * again. Refuses `outside-not-last` (another came after it, it was undone, or part of it is not theirs) and `not-found`.
 */
export async function undoImport(services: Services, me: Bearer, importId: string): Promise<Result<{ rows: number }>> {
  const mine = new Set((await importableBranches(services, me)).map(({ id }) => id));
  return services.db.$transaction(async (tx) => {
    const row = await tx.outsideImport.findUnique({ where: { id: importId }, select: { rows: true, figures: { select: { branchId: true } } } });
    if (!row || !row.figures.some(({ branchId }) => mine.has(branchId))) return refuse("not-found");
    if ((await lastStanding(tx, me)) !== importId || !row.figures.every(({ branchId }) => mine.has(branchId))) return refuse("outside-not-last");
    await tx.outsideImport.update({ where: { id: importId }, data: { undoneAt: new Date(services.clock.now()), undoneById: me.id } });
    await appendAudit(services, tx, { actorId: me.id, deed: "outside-undone", subject: importId, detail: { rows: row.rows } });
    return ok({ rows: row.rows });
  });
}

/** The last import that stands and says anything of this person's branches; null for none. */
export async function lastStanding(tx: Tx, me: Bearer): Promise<string | null> {
  let [last, highest] = [null as string | null, 0];
  for (const where of wheresOf(placesOf(me, "outside.import"))) {
    const found = await tx.outsideImport.findFirst({ where: { undoneAt: null, figures: { some: where } }, orderBy: { number: "desc" }, select: { id: true, number: true } });
    if (found && found.number > highest) [last, highest] = [found.id, found.number];
  }
  return last;
}
