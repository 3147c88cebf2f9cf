import type { Bearer } from "#app/core/access/can.ts";
import { monthOf } from "#app/core/time/month.ts";
import type { Services } from "#app/platform/services.server.ts";
import { acceptedIn, EXPENSE_COLUMNS, expenseOf, STANDING } from "#app/visits/money/row.server.ts";
import type { ExpenseView, PaidMonth, PayView } from "#app/visits/view/money.ts";

/** Years of visits; older ones are in the bank's books. */
const MOST_ROWS = 1000;

/** What the evaluator earned and spent: what waits first, then by the month of the decision. */
export async function payView({ db, env }: Services, me: Bearer): Promise<PayView> {
  const rows = await db.expense.findMany({
    where: { visit: { evaluatorId: me.id }, ...STANDING },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_ROWS,
    select: EXPENSE_COLUMNS,
  });
  const all = rows.map(expenseOf);
  const waiting = all.filter(({ state }) => state === "open");
  const months = new Map<string, ExpenseView[]>();
  for (const expense of all) {
    if (expense.decidedAt === null) continue;
    const month = monthOf(expense.decidedAt, env.bankTz);
    months.set(month, [...(months.get(month) ?? []), expense]);
  }
  const latestFirst = [...months].sort(([a], [b]) => (a < b ? 1 : -1));
  return { waiting, waitingFen: waiting.reduce((sum, { fen }) => sum + fen, 0), months: latestFirst.map(([month, decided]) => paid(month, decided)) };
}

function paid(month: string, rows: ExpenseView[]): PaidMonth {
  const of = (kind: ExpenseView["kind"]) => acceptedIn(rows.filter((row) => row.kind === kind));
  return { month, fees: of("fee"), purchases: of("purchase"), rows: rows.toSorted((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0)) };
}
