import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { daysSaid } from "#app/standings/periods/page/name.ts";
import { periodName } from "#app/words/names.ts";
import { StateMark } from "#app/standings/periods/page/state-mark.tsx";
import type { PeriodRow } from "#app/standings/periods/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** The calendar of periods, the latest first: at a desk a table, on a phone one entry a row. */
export function PeriodList({ rows }: { rows: readonly PeriodRow[] }) {
  const reader = useReader();
  const { t, formats } = reader;
  return (
    <table aria-label={t("periods.title")} className="mt-6 w-full max-w-4xl border-collapse text-ui max-md:block">
      <thead className="border-b border-ink text-note text-quiet max-md:sr-only">
        <tr>
          {(["period", "kind", "days", "state", "until", "snapshots"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 text-left font-normal">{t(`periods.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr key={row.key} className="border-b border-line align-baseline max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4 max-md:py-2">
            <th scope="row" className="pr-4 text-left font-normal max-md:basis-full">
              <Link to={paths.period(row.key)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-9">
                {periodName(reader, row)}
              </Link>
            </th>
            <td className="pr-4 text-quiet">{t(`periods.kinds.${row.kind}`)}</td>
            <td className="whitespace-nowrap pr-4 text-note text-quiet">{daysSaid(reader, row.key)}</td>
            <td className="pr-4"><StateMark state={row.state} over={row.over} /></td>
            <td className="whitespace-nowrap pr-4 text-note text-quiet">{row.state === "closing" && row.until !== null ? t("periods.untilDay", { day: formats.date(row.until) }) : ""}</td>
            <td className="text-note text-quiet">{row.snapshots > 0 ? t("periods.snapshotCount", { count: row.snapshots }) : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
