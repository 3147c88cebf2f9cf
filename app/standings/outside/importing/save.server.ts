import type { Bearer } from "#app/core/access/can.ts";
import { checkOutside } from "#app/core/outside/check.ts";
import type { OutsideFigure } from "#app/core/outside/figure.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { insertRows } from "#app/platform/db/insert-rows.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { importableBranches, knownTo } from "#app/standings/outside/importing/known.server.ts";
import { MOST_ROWS, type SentRows } from "#app/standings/outside/view.ts";

/**
 * Saves a file that was checked: all its rows in one transaction, after checking all of it again. The same key again is the
 * same import. Refuses `outside-faults` where anything is wrong with it by now: nothing is saved, and a dry run says what.
 */
export async function saveImport(services: Services, me: Bearer, { key, sent }: { readonly key: string; readonly sent: SentRows }): Promise<Result<{ rows: number; month: string }>> {
  const branches = await importableBranches(services, me);
  const { head, faults, rows } = checkOutside(sent.rows, await knownTo(services, branches, sent.shift));
  if (head.length > 0 || faults.length > 0 || rows.length === 0 || sent.rows.length > MOST_ROWS + 1) return refuse("outside-faults");
  const { clock, ids, db } = services;
  const made = { id: ids.next(), key, personId: me.id, at: clock.now(), fileName: sent.fileName, figures: rows };
  await db.$transaction(async (tx) => {
    if (await tx.outsideImport.findUnique({ where: { key }, select: { id: true } })) return;
    await storeImport(tx, made);
    await appendAudit(services, tx, { actorId: me.id, deed: "outside-imported", subject: made.id, detail: { rows: rows.length } });
  });
  return ok({ rows: rows.length, month: rows.map(({ month }) => month).sort().at(-1) ?? "" });
}

/** An import to be stored; `at` in ms since the epoch. */
export type NewImport = {
  readonly id: string;
  readonly key: string;
  readonly personId: string;
  readonly at: number;
  readonly fileName: string;
  readonly figures: readonly OutsideFigure[];
};

/** Writes an import after those there are, in the caller's transaction. Its figures are right: whoever calls checked them. */
export async function storeImport(tx: Tx, { id, key, personId, at, fileName, figures }: NewImport): Promise<void> {
  const last = await tx.outsideImport.findFirst({ orderBy: { number: "desc" }, select: { number: true } });
  await tx.outsideImport.create({ data: { id, number: (last?.number ?? 0) + 1, key, personId, at: new Date(at), fileName, rows: figures.length } });
  const rows = figures.map(({ branchId, month, kind, standard, value, n }) => ({ importId: id, branchId, month, kind, standard: standard ?? "", value, n }));
  await insertRows(tx, "OutsideFigure", rows);
}
