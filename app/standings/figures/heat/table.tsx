import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Cell, Empty } from "#app/standings/figures/heat/cell.tsx";
import type { HeatFigure, HeatUnit } from "#app/standings/figures/heat/cell.tsx";
import { useReader } from "#app/words/reader.tsx";

export type HeatColumn = {
  readonly key: string;
  /** What the head shows, and in full what is read aloud. */
  readonly head: ReactNode;
  readonly name: string;
};

export type HeatRow = {
  readonly key: string;
  readonly name: string;
  /** A region opens into its branches. */
  readonly to: string | null;
  /** In the order of the columns. */
  readonly cells: readonly (HeatFigure | null)[];
};

/** Of more columns a phone lists the weak cells first, and the others when asked. */
const SHORT = 8;

type HeatTableProps = {
  label: string;
  /** Over the names of the rows. */
  corner: string;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  unit: HeatUnit;
};

/** Branches (or regions) by column: at a desk a dense table whose names stay in sight, on a phone one entry a row. */
export function HeatTable({ label, corner, columns, rows, unit }: HeatTableProps) {
  const { t } = useReader();
  const long = columns.length > SHORT;
  return (
    <div role="region" aria-label={label} className="group relative mt-4 lg:overflow-x-auto">
      {long && (
        <label className="flex min-h-11 items-center gap-3 text-ui lg:hidden">
          <input type="checkbox" className="size-5 accent-seal" />
          {t("figures.heat.all")}
        </label>
      )}
      <table aria-label={label} className="w-full border-collapse max-lg:block">
        <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
          <tr>
            <th scope="col" className="sticky left-0 z-10 bg-paper py-2 pr-4 text-left align-bottom font-normal">
              {corner}
            </th>
            {columns.map(({ key, head, name }) => (
              <th key={key} scope="col" className="min-w-20 px-2 py-2 text-right align-bottom font-normal">
                <span aria-hidden className="inline-flex items-center gap-1">
                  {head}
                </span>
                <span className="sr-only">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-line max-lg:flex max-lg:flex-wrap max-lg:gap-1 max-lg:py-3">
              <RowHead row={row} />
              {columns.map((column, place) => {
                const figure = row.cells[place] ?? null;
                return figure === null ? <Empty key={column.key} /> : <Cell key={column.key} spare={long && figure.shade !== "low" && figure.shade !== "below"} figure={figure} unit={unit} head={column.head} of={`${row.name}, ${column.name}`} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowHead({ row: { name, to } }: { row: HeatRow }) {
  const { t } = useReader();
  return (
    <th scope="row" className="bg-paper text-left font-normal max-lg:basis-full lg:sticky lg:left-0 lg:z-10 lg:h-9 lg:min-w-44 lg:pr-4">
      {to === null ? (
        <span className="font-semibold">{name}</span>
      ) : (
        <Link to={to} aria-label={t("figures.heat.open", { name })} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink lg:min-h-9">
          {name}
        </Link>
      )}
    </th>
  );
}
