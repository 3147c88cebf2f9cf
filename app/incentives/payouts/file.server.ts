import { unitOf } from "#app/core/incentives/account.ts";
import type { PayrollColumn } from "#app/core/incentives/payroll.ts";
import type { Unit } from "#app/core/incentives/rule/rule.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Column, Table } from "#app/platform/table/table.ts";
import { payrollColumns } from "#app/incentives/payouts/columns.server.ts";
import { readPayouts } from "#app/incentives/payouts/log.server.ts";
import { periodNames } from "#app/incentives/periods.server.ts";
import { periodName } from "#app/words/names.ts";
import type { useReader } from "#app/words/reader.tsx";

/** A line as the file writes it. */
type Row = { readonly subject: string; readonly amount: number; readonly account: string; readonly name: string; readonly branch: string; readonly branchCode: string };

/** What is the same in every line, in the reader's language. */
type Told = { readonly unit: string; readonly period: string; readonly payout: string };

type Reader = Pick<ReturnType<typeof useReader>, "t" | "formats" | "read" | "language">;

const BATCH = 1000;

/** The file of a payout for the payroll, under its own headings. The same payout gives the same lines whenever it is asked for. Refuses `not-found`, `payout-cancelled`. */
export async function payoutTable(services: Services, id: string, reader: Reader): Promise<Result<Table<Row>>> {
  const [found] = await readPayouts(services.db, { id });
  if (!found) return refuse("not-found");
  if (found.life.state === "cancelled") return refuse("payout-cancelled");
  const { row: { account, periodKey, number } } = found;
  const { columns } = await payrollColumns(services);
  const unit = unitOf(account);
  const { t } = reader;
  const [named = { key: periodKey, name: null }] = await periodNames(services, [periodKey]);
  const period = periodName(reader, named);
  const same: Told = { unit: t(`incentives.units.${unit}`), period, payout: t("incentives.payout.number", { number }) };
  return ok({ name: t("incentives.payout.fileName", { period, number }), plain: `payout-${periodKey.replaceAll("..", "-")}-${number}`, columns: columns.map((column) => columnOf(column, unit, same)), rows: rowsOf(services, id, reader.language) });
}

function columnOf({ field, head }: PayrollColumn, unit: Unit, told: Told): Column<Row> {
  switch (field) {
    case "amount":
      return unit === "fen" ? { head, kind: "decimal", places: 2, read: ({ amount }) => amount / 100 } : { head, kind: "integer", read: ({ amount }) => amount };
    case "fen":
      return { head, kind: "integer", read: ({ amount }) => (unit === "fen" ? amount : null) };
    case "unit":
    case "period":
    case "payout":
      return { head, kind: "text", read: () => told[field] };
    case "account":
    case "name":
    case "branch":
    case "branchCode":
      return { head, kind: "text", read: (row) => row[field] };
  }
}

/** By subject, a batch at a time. A branch that is paid itself stands under its own code. */
async function* rowsOf({ db }: Services, payoutId: string, language: "zh" | "en"): AsyncGenerator<Row> {
  const named = (place: { nameZh: string; nameEn: string } | null) => (place === null ? "" : language === "zh" ? place.nameZh : place.nameEn);
  for (let last = ""; ; ) {
    const lines = await db.payoutLine.findMany({ where: { payoutId, subject: { gt: last } }, orderBy: { subject: "asc" }, take: BATCH });
    const ids = lines.map(({ subject }) => subject);
    const people = new Map((await db.person.findMany({ where: { id: { in: ids } }, include: { branch: true } })).map((person) => [person.id, person]));
    const branches = new Map((await db.branch.findMany({ where: { id: { in: ids } } })).map((branch) => [branch.id, branch]));
    for (const { subject, board, amount } of lines) {
      const [person, branch] = board === "people" ? [people.get(subject) ?? null, null] : [null, branches.get(subject) ?? null];
      const place = person?.branch ?? branch;
      yield { subject, amount: Number(amount), account: person?.account ?? subject, name: named(person ?? branch), branch: named(place), branchCode: place?.id ?? "" };
    }
    if (lines.length < BATCH) return;
    last = ids.at(-1) ?? last;
  }
}
