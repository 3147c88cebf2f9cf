import type { TFunction } from "i18next";
import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Language } from "#app/core/text/text.ts";
import { daysOf, instantAt, daysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Column, Table } from "#app/platform/table/table.ts";
import { INSIDE } from "#app/visits/view/money.ts";
import { EXPENSE_COLUMNS, expenseOf } from "#app/visits/money/row.server.ts";
import { expensesFor } from "#app/visits/money/scope.server.ts";
import { PERSON_COLUMNS, personOf } from "#app/visits/visit/names.ts";
import type { Catalogue } from "#app/words/catalogue.ts";

/** A month of decisions, YYYY-MM; `firm`: an id, `INSIDE` for the bank's own evaluators, null for all. */
export type SheetPost = { readonly month: string; readonly firm: string | null };

type Words = { readonly t: TFunction<"words">; readonly language: Language };

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
const PIECE = 200;
type ColumnKey = keyof Catalogue["money"]["sheet"];

/** What was decided in a month as a table to take along, in the reader's language, read a piece at a time. Refuses `bad-form`. */
export function expenseSheet(services: Services, me: Bearer, { month, firm }: SheetPost, words: Words): Result<Table<SheetRow>> {
  if (!MONTH.test(month)) return refuse("bad-form");
  const rows = rowsOf(services, me, { month, firm });
  return ok({ name: words.t("money.sheet.file", { month }), plain: "expenses", columns: columnsOf(services.env.bankTz, words), rows });
}

async function* rowsOf(services: Services, me: Bearer, { month, firm }: SheetPost): AsyncGenerator<SheetRow> {
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
    yield* rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PIECE) return;
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

const FEN = 100;

/** Amounts always with two decimals: without them a whole one would lose its noughts. */
function columnsOf(timeZone: string, { t, language }: Words): Column<SheetRow>[] {
  const named = ({ nameZh, nameEn }: Named) => (language === "zh" ? nameZh : nameEn);
  const person = (of: SheetPerson) => personOf(of).name[language];
  const head = (key: ColumnKey) => t(`money.sheet.${key}`);
  const text = (key: ColumnKey, read: (row: SheetRow) => string | null): Column<SheetRow> => ({ head: head(key), kind: "text", read });
  const yuan = (key: "amount" | "accepted", read: (row: SheetRow) => number): Column<SheetRow> => ({ head: head(key), kind: "decimal", places: 2, read: (row) => read(row) / FEN });
  return [
    { head: head("day"), kind: "day", read: (row) => dayOf(expenseOf(row).decidedAt ?? 0, timeZone) },
    text("place", ({ visit }) => named(visit.branch)),
    { head: head("visitedOn"), kind: "day", read: ({ visit }) => visit.visitedOn },
    text("evaluator", ({ visit }) => person(visit.evaluator)),
    text("firm", ({ visit }) => visit.firm && named(visit.firm)),
    text("kind", (row) => t(`money.kind.${expenseOf(row).kind}`)),
    text("what", ({ what }) => what),
    yuan("amount", ({ fen }) => fen),
    text("decision", (row) => t(`money.state.${expenseOf(row).state}`)),
    yuan("accepted", (row) => (expenseOf(row).state === "accepted" ? row.fen : 0)),
    text("reason", ({ reason }) => reason),
    text("by", ({ decidedBy }) => decidedBy && person(decidedBy)),
    text("visit", ({ visitId }) => visitId),
    text("id", ({ id }) => id),
  ];
}
