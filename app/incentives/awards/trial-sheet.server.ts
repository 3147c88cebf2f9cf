import type { Award } from "#app/core/incentives/award/award.ts";
import { ok, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Column, Table } from "#app/platform/table/table.ts";
import { trialRows } from "#app/incentives/awards/trial.server.ts";
import { whomOf } from "#app/incentives/naming.server.ts";
import { periodNames } from "#app/incentives/periods.server.ts";
import type { Whom } from "#app/incentives/view.ts";
import type { useReader } from "#app/words/reader.tsx";
import { periodName } from "#app/words/names.ts";

type Row = { readonly award: Award; readonly whom: Whom | undefined };
type Reader = Pick<ReturnType<typeof useReader>, "t" | "formats" | "read">;

const BATCH = 1000;

/** Everybody a rule would pay in a period, the best paid first. Refuses as `trialOf`. */
export async function trialSheet(services: Services, id: string, periodKey: string, reader: Reader): Promise<Result<Table<Row>>> {
  const found = await trialRows(services, id, periodKey);
  if (!found.ok) return found;
  const { version: { rule }, awards } = found.value;
  const { t, read } = reader;
  const said = (head: "who" | "of" | "place" | "amount" | "whole") => t(`incentives.trial.column.${head}`);
  const amount = (head: "amount" | "whole"): Column<Row> =>
    rule.unit === "fen" ? { head: said(head), kind: "decimal", places: 2, read: ({ award }) => award[head] / 100 } : { head: said(head), kind: "integer", read: ({ award }) => award[head] };
  const columns: Column<Row>[] = [
    { head: said("who"), kind: "text", read: ({ whom, award }) => (whom ? read(whom.name) : award.subject) },
    { head: said("of"), kind: "text", read: ({ whom }) => (whom?.of ? read(whom.of) : "") },
    { head: said("place"), kind: "integer", read: ({ award }) => award.place },
    amount("amount"),
    amount("whole"),
  ];
  async function* rows(): AsyncGenerator<Row> {
    for (let start = 0; start < awards.paid.length; start += BATCH) {
      const some = awards.paid.slice(start, start + BATCH);
      const whom = await whomOf(services, some.map(({ subject }) => ({ subject, board: rule.of.board })));
      for (const award of some) yield { award, whom: whom.get(award.subject) };
    }
  }
  const [period = { key: periodKey, name: null }] = await periodNames(services, [periodKey]);
  return ok({ name: t("incentives.trial.fileName", { title: read(rule.title), period: periodName(reader, period) }), plain: `trial-${periodKey.replaceAll("..", "-")}`, columns, rows: rows() });
}
