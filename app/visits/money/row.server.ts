import { EXPENSE_KINDS, EXPENSE_STATES } from "#app/core/visit/expense.ts";
import type { ExpenseView } from "#app/visits/view/money.ts";
import { placeOf } from "#app/visits/visit/names.ts";

/** Columns of an expense that is shown. */
export const EXPENSE_COLUMNS = {
  id: true,
  visitId: true,
  kind: true,
  what: true,
  fen: true,
  decision: true,
  reason: true,
  at: true,
  decidedAt: true,
  visit: { select: { state: true, branch: { select: { id: true, nameZh: true, nameEn: true } } } },
} as const;

/** All but what was taken back. The databases leave out what is null under a plain "not". */
export const STANDING = { OR: [{ decision: null }, { decision: { in: ["accepted", "refused"] } }] };

type Row = {
  id: string;
  visitId: string;
  kind: string;
  what: string;
  fen: number;
  decision: string | null;
  reason: string | null;
  at: Date;
  decidedAt: Date | null;
  visit: { state: string; branch: { id: string; nameZh: string; nameEn: string } };
};

export function expenseOf({ id, visitId, kind, what, fen, decision, reason, at, decidedAt, visit }: Row): ExpenseView {
  return {
    id,
    visitId,
    place: placeOf(visit.branch),
    // Only this room writes the two columns, and only with these words.
    kind: EXPENSE_KINDS.find((each) => each === kind) ?? "purchase",
    void: visit.state === "void",
    what,
    fen,
    state: EXPENSE_STATES.find((each) => each === decision) ?? "open",
    reason,
    at: at.getTime(),
    decidedAt: decidedAt?.getTime() ?? null,
  };
}

/** What was accepted of them, in fen. */
export function acceptedIn(rows: readonly Pick<ExpenseView, "state" | "fen">[]): number {
  return rows.reduce((sum, { state, fen }) => (state === "accepted" ? sum + fen : sum), 0);
}
