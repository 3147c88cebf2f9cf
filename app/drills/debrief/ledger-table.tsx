import type { Ledger, LedgerColumn } from "#app/drills/debrief/ledger.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Where every point went: columns that add up from 100.0 to each score, then from the scores to the total. */
export function LedgerTable({ ledger, capTurn }: { ledger: Ledger; capTurn: number | null }) {
  const { t } = useReader();
  const { columns, total } = ledger;
  const steps = columns[0]?.steps ?? [];
  const rows: { label: string; changes: (column: LedgerColumn) => number; always?: boolean }[] = [
    ...steps.map((_, step) => ({
      label: t("debrief.steps.number", { turn: step + 1 }),
      changes: (column: LedgerColumn) => column.steps[step] ?? 0,
    })),
    { label: t("debrief.ledger.gold"), changes: (column) => column.gold },
    { label: t("debrief.ledger.beyond"), changes: (column) => column.beyond },
  ];
  return (
    <section aria-labelledby="ledger" className="mt-14">
      <h2 id="ledger" className="font-serif text-lead font-semibold">
        {t("debrief.ledger.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t("debrief.ledger.said")}</p>
      <table className="mt-4 w-full border-collapse text-right text-ui">
        <LedgerHead columns={columns} />
        <tbody>
          <LedgerRow label={t("debrief.ledger.start")} columns={columns} value={() => 1000} plain />
          {rows
            .filter(({ changes }) => columns.some((column) => changes(column) !== 0))
            .map(({ label, changes }) => (
              <LedgerRow key={label} label={label} columns={columns} value={changes} />
            ))}
        </tbody>
        <tfoot>
          <LedgerRow label={t("debrief.ledger.score")} columns={columns} value={(column) => column.score} plain strong />
          <LedgerRow label={t("debrief.ledger.weight")} columns={columns} value={(column) => column.weight * 10} unit="percent" />
          <LedgerRow label={t("debrief.ledger.part")} columns={columns} value={(column) => column.part} plain />
        </tfoot>
      </table>
      <Totals total={total} capTurn={capTurn} />
    </section>
  );
}

function LedgerHead({ columns }: { columns: readonly LedgerColumn[] }) {
  const { t } = useReader();
  return (
    <thead>
      <tr className="border-b border-ink align-bottom text-note">
        <th scope="col" className="py-2 text-left font-normal text-quiet">
          {t("debrief.ledger.line")}
        </th>
        {columns.map(({ dimension }) => (
          <th key={dimension} scope="col" className="py-2 pl-2 font-normal">
            <span className="flex flex-col items-end gap-1 md:flex-row md:items-center md:justify-end md:gap-2">
              <DimensionMark dimension={dimension} />
              {t(`trade.dimensionShort.${dimension}`)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

type LedgerRowProps = {
  label: string;
  columns: readonly LedgerColumn[];
  value: (column: LedgerColumn) => number;
  /** A standing, not a change: no sign, and zero is shown. */
  plain?: boolean;
  strong?: boolean;
  unit?: "points" | "percent";
};

function LedgerRow({ label, columns, value, plain = false, strong = false, unit = "points" }: LedgerRowProps) {
  const { formats } = useReader();
  const shown = (points: number) => {
    if (unit === "percent") return `${formats.whole(points)}%`;
    if (plain) return formats.tenths(points);
    return points === 0 ? "" : formats.signedTenths(points);
  };
  return (
    <tr className={strong ? "border-t border-ink font-semibold" : "border-b border-line"}>
      <th scope="row" className={classNames("py-1.5 text-left", strong ? "font-semibold" : "font-normal")}>
        {label}
      </th>
      {columns.map((column) => {
        const tenths = value(column);
        return (
          <td key={column.dimension} className={classNames("py-1.5 pl-2", strong && DIMENSION_LOOK[column.dimension].ink)}>
            {shown(tenths / 10)}
          </td>
        );
      })}
    </tr>
  );
}

function Totals({ total, capTurn }: { total: Ledger["total"]; capTurn: number | null }) {
  const { t, formats } = useReader();
  return (
    <div className="mt-4 text-ui">
      <p className="text-note text-quiet">{t("debrief.ledger.total")}</p>
      <dl className="mt-2">
        {total.cap !== 0 && (
          <>
            <TotalLine label={t("debrief.ledger.uncapped")} value={formats.tenths(total.uncapped / 10)} />
            <TotalLine
              label={capTurn === null ? t("debrief.ledger.cap") : t("debrief.ledger.capAt", { turn: capTurn })}
              value={formats.signedTenths(total.cap / 10)}
            />
          </>
        )}
        <TotalLine label={t("debrief.ledger.final")} value={formats.tenths(total.final / 10)} strong />
      </dl>
    </div>
  );
}

function TotalLine({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <div className={classNames("flex justify-between gap-4 py-1.5", strong ? "border-t border-ink font-semibold" : "border-b border-line")}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
