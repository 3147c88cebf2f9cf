import type { Bearer } from "#app/core/access/can.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EXPENSE_COLUMNS } from "#app/visits/money/row.server.ts";
import { expensesFor } from "#app/visits/money/scope.server.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { reasonIn } from "#app/visits/visit/reason.ts";

/** `reason`: of a refusal, for its evaluator to read. */
export type DecisionPost = { readonly ids: readonly string[]; readonly accept: boolean; readonly reason?: string };

/** How many were decided just now, and the instant that names them for undoing; 0: they were before. */
export type Decided = { readonly count: number; readonly at: number };

/** Shorter, a reason says nothing. */
const LEAST_REASON = 2;
/** Later, a decision may be in somebody's books. */
const UNDO_MS = 24 * 3600_000;

const DECIDABLE = { ...EXPENSE_COLUMNS, visit: { select: { evaluatorId: true, branch: { select: { id: true, nameZh: true, nameEn: true } } } } } as const;

/**
 * Accepts or refuses what visits cost, all that is still open of it; the evaluators are told. What was decided alike before
 * stays as it is. Refuses `not-found` (nothing of it is the reader's to decide), `reason-missing`, `reason-long`, and
 * `expense-decided` where one alone was meant and decided otherwise or taken back.
 */
export async function decideExpenses(services: Services, me: Bearer, { ids, accept, reason: typed = "" }: DecisionPost): Promise<Result<Decided>> {
  const reason = reasonIn(typed);
  if (!reason.ok) return reason;
  if (!accept && reason.value.length < LEAST_REASON) return refuse("reason-missing");
  const decision = accept ? "accepted" : "refused";
  return services.db.$transaction(async (tx) => {
    const at = services.clock.now();
    const rows = await tx.expense.findMany({ where: { ...(await expensesFor(tx, me, "expenses.decide")), id: { in: [...ids] } }, orderBy: { id: "asc" }, select: DECIDABLE });
    if (rows.length === 0) return refuse("not-found");
    const [only] = rows;
    if (rows.length === 1 && only?.decision && only.decision !== decision) return refuse("expense-decided");
    const decided: typeof rows = [];
    for (const row of rows) {
      const data = { decision, decidedById: me.id, decidedAt: new Date(at), reason: accept ? null : reason.value };
      const { count } = await tx.expense.updateMany({ where: { id: row.id, decision: null }, data });
      if (count === 1) decided.push(row);
    }
    await tellOf(services, tx, decided, decision, at);
    for (const { id, fen } of decided) await appendAudit(services, tx, { actorId: me.id, deed: `expense-${decision}`, subject: id, detail: { fen } });
    return ok({ count: decided.length, at });
  });
}

/**
 * Opens again what the reader decided at one instant, within a day; the evaluators are told. The fee of an approved visit
 * is no decision of its own and stays. Refuses `nothing-to-undo`.
 */
export async function undoDecisions(services: Services, me: Bearer, at: number): Promise<Result<{ count: number }>> {
  return services.db.$transaction(async (tx) => {
    const now = services.clock.now();
    if (!Number.isSafeInteger(at) || now - at > UNDO_MS || at > now) return refuse("nothing-to-undo");
    const mine = { decidedById: me.id, decidedAt: new Date(at), decision: { in: ["accepted", "refused"] } };
    const rows = await tx.expense.findMany({ where: { ...mine, NOT: { kind: "fee", visit: { state: { not: "void" } } } }, orderBy: { id: "asc" }, select: DECIDABLE });
    if (rows.length === 0) return refuse("nothing-to-undo");
    const data = { decision: null, decidedById: null, decidedAt: null, reason: null };
    await tx.expense.updateMany({ where: { ...mine, id: { in: rows.map(({ id }) => id) } }, data });
    await tellOf(services, tx, rows, "reopened", at);
    for (const { id, fen } of rows) await appendAudit(services, tx, { actorId: me.id, deed: "expense-reopened", subject: id, detail: { fen } });
    return ok({ count: rows.length });
  });
}

type Told = { id: string; visitId: string; fen: number; visit: { evaluatorId: string; branch: { id: string; nameZh: string; nameEn: string } } };

/** One notice for each visit, however many of its purchases were decided at once. */
async function tellOf(services: Services, tx: Tx, rows: readonly Told[], outcome: "accepted" | "refused" | "reopened", at: number): Promise<void> {
  for (const visitId of new Set(rows.map((row) => row.visitId))) {
    const of = rows.filter((row) => row.visitId === visitId);
    const [first] = of;
    if (!first) continue;
    const yuan = yuanOf(of.reduce((sum, { fen }) => sum + fen, 0));
    const notice = { kind: "expenses-decided", outcome, count: of.length, yuan, visitId, place: placeOf(first.visit.branch).name } as const;
    await tell(services, tx, [{ personId: first.visit.evaluatorId, key: `expenses:${visitId}:${first.id}:${at}:${outcome}`, notice }]);
  }
}
