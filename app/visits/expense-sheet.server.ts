import type { TFunction } from "i18next";
import type { Bearer } from "#app/core/access/can.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { CsvCell, CsvRow } from "#app/core/text/csv.ts";
import type { Language } from "#app/core/text/text.ts";
import { daysOf, instantAt, daysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Table } from "#app/platform/table/table.ts";
import { INSIDE } from "#app/visits/view/money.ts";
import { EXPENSE_COLUMNS, expenseOf } from "#app/visits/money/row.server.ts";
import { expensesFor } from "#app/visits/money/scope.server.ts";
import { PERSON_COLUMNS, personOf } from "#app/visits/visit/names.ts";

/** A month of decisions, YYYY-MM; `firm`: an id, `INSIDE` for the bank's own evaluators, null for all. */
export type SheetPost = { readonly month: string; readonly firm: string | null };

type Words = { readonly t: TFunction<"words">; readonly language: Language };

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
const PIECE = 200;
const COLUMNS = ["day", "place", "visitedOn", "evaluator", "firm", "kind", "what", "amount", "decision", "accepted", "reason", "by", "visit", "id"] as const;

/** What was decided in a month as a table to take along, in the reader's language. Refuses `bad-form`. */
export function expenseSheet(services: Services, me: Bearer, { month, firm }: SheetPost, words: Words): Result<Table> {
  if (!MONTH.test(month)) return refuse("bad-form");
  const heads = COLUMNS.map((column) => words.t(`money.sheet.${column}`));
  return ok({ title: words.t("money.sheet.file", { month }), heads, rows: rowsOf(services, me, { month, firm }, words) });
}

async function* rowsOf(services: Services, me: Bearer, { month, firm }: SheetPost, words: Words): AsyncGenerator<CsvRow, undefined> {
  const { db, env } = services;
  const days = daysOf(month);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const decidedAt = { gte: new Date(instantAt(first, 0, env.bankTz)), lt: new Date(instantAt(daysLater(last, 1), 0, env.bankTz)) };
  const { visit } = await expensesFor(db, me, "expenses.export");
  const ofFirm = firm === null ? {} : { firmId: firm === INSIDE ? null : firm };
  const where = { decidedAt, decision: { in: ["accepted", "refused"] }, visit: { ...visit, ...ofFirm } };
  for (let after: string | null = null; ; ) {
    const rows: SheetRow[] = await db.expense.findMany({
      where: { ...where, ...(after !== null && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: PIECE,
      select: SHEET_COLUMNS,
    });
    for (const row of rows) yield sheetRow(row, env.bankTz, words);
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PIECE) return undefined;
  }
}

const SHEET_COLUMNS = {
  ...EXPENSE_COLUMNS,
  decidedBy: { select: PERSON_COLUMNS },
  visit: { select: { visitedOn: true, state: true, branch: { select: { id: true, nameZh: true, nameEn: true } }, evaluator: { select: PERSON_COLUMNS }, firm: { select: { nameZh: true, nameEn: true } } } },
} as const;

type Named = { nameZh: string; nameEn: string };
type SheetPerson = Named & { id: string; firm: Named | null };
type SheetRow = Parameters<typeof expenseOf>[0] & {
  decidedBy: SheetPerson | null;
  visit: { visitedOn: string | null; branch: Named & { id: string }; evaluator: SheetPerson; firm: Named | null };
};

function sheetRow(row: SheetRow, timeZone: string, { t, language }: Words): CsvRow {
  const { id, visitId, place, kind, what, fen, state, reason, decidedAt } = expenseOf(row);
  const { visitedOn, evaluator, firm } = row.visit;
  const by = row.decidedBy && personOf(row.decidedBy).name[language];
  return [
    dayOf(decidedAt ?? 0, timeZone),
    place.name[language],
    visitedOn,
    personOf(evaluator).name[language],
    firm && (language === "zh" ? firm.nameZh : firm.nameEn),
    t(`money.kind.${kind}`),
    what,
    amount(fen),
    t(`money.state.${state}`),
    amount(state === "accepted" ? fen : 0),
    reason,
    by,
    visitId,
    id,
  ];
}

/** To the fen: a plain number would lose its last nought. */
function amount(fen: number): CsvCell {
  return { exactly: yuanOf(fen) };
}
