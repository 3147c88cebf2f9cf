import { can, canSomewhere, type Bearer } from "#app/core/access/can.ts";
import { monthOf } from "#app/core/time/month.ts";
import type { Services } from "#app/platform/services.server.ts";
import { acceptedIn, EXPENSE_COLUMNS, expenseOf } from "#app/visits/money/row.server.ts";
import { seenExpenses } from "#app/visits/money/scope.server.ts";
import { INSIDE, type ExpensesView, type ListedExpense, type Narrowing } from "#app/visits/view/money.ts";
import { PERSON_COLUMNS, personOf } from "#app/visits/visit/names.ts";

const PAGE = 100;

type Listed = ListedExpense & { firmId: string };

/** What visits cost in the reader's scope, narrowed by what was asked: the longest waiting, or the latest decided, first. */
export async function expensesView(services: Services, me: Bearer, narrowing: Narrowing, asked = 1): Promise<ExpensesView> {
  const all = await readAll(services, me);
  const month = ({ at, decidedAt }: Listed) => monthOf(decidedAt ?? at, services.env.bankTz);
  const looked = all.filter(({ state }) => (state === "open") === (narrowing.look === "open"));
  const rows = looked.filter(
    (row) =>
      (narrowing.evaluator === null || row.evaluator.id === narrowing.evaluator) &&
      (narrowing.firm === null || row.firmId === narrowing.firm) &&
      (narrowing.month === null || month(row) === narrowing.month),
  );
  if (narrowing.look === "decided") rows.sort((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(Math.max(asked, 1), pages);
  const evaluators = [...new Map(all.map(({ evaluator: { id, name } }) => [id, { id, name }])).values()];
  const firms = new Map(all.flatMap(({ firmId, evaluator: { firm } }) => (firmId !== INSIDE && firm ? [[firmId, firm] as const] : [])));
  return {
    narrowing,
    rows: rows.slice((page - 1) * PAGE, page * PAGE).map(({ firmId: _firm, ...row }) => row),
    count: rows.length,
    fen: narrowing.look === "open" ? rows.reduce((sum, { fen }) => sum + fen, 0) : acceptedIn(rows),
    page,
    pages,
    offer: {
      evaluators,
      firms: [...firms].map(([id, name]) => ({ id, name })),
      inside: all.some(({ firmId }) => firmId === INSIDE),
      months: [...new Set(all.map(month))].sort().reverse(),
    },
    decides: canSomewhere(me, "expenses.decide"),
  };
}

async function readAll({ db }: Services, me: Bearer): Promise<Listed[]> {
  const visit = { select: { state: true, branch: { select: { id: true, nameZh: true, nameEn: true, regionId: true } }, firmId: true, evaluator: { select: PERSON_COLUMNS } } } as const;
  const rows = await db.expense.findMany({ where: await seenExpenses(db, me), orderBy: [{ at: "asc" }, { id: "asc" }], select: { ...EXPENSE_COLUMNS, visit } });
  return rows.map((row) => {
    const { branch, firmId, evaluator } = row.visit;
    const decides = can(me, "expenses.decide", { branchId: branch.id, regionId: branch.regionId });
    return { ...expenseOf(row), evaluator: personOf(evaluator), firmId: firmId ?? INSIDE, decides };
  });
}
