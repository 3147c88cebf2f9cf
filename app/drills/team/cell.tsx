import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import type { Text } from "#app/core/text/text.ts";
import { HEAT } from "#app/ui/heat.ts";
import type { Cell, Figure, TeamColumn } from "#app/drills/team/view.ts";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What a column is called in full. */
export function columnName(t: TFunction<"words">, read: (text: Text) => string, column: TeamColumn): string {
  return column.kind === "dimension" ? t(`trade.dimension.${column.key}`) : `${column.key} ${read(column.title)}`;
}

/** A figure as the map writes it: a mean in tenths of a point, a share in whole per cent, and of how many. */
export function FigureText({ figure: { value, n }, kind }: { figure: Figure; kind: TeamColumn["kind"] }) {
  const { t, formats } = useReader();
  return (
    <>
      {kind === "dimension" ? formats.tenths(value) : `${Math.round(value)}%`}
      <span className="text-note font-normal">
        <span aria-hidden>n{n}</span>
        <span className="sr-only">{t(`team.over.${kind}`, { count: n })}</span>
      </span>
    </>
  );
}

type CellLinkProps = {
  cell: Cell | null;
  column: TeamColumn;
  person: { id: string; name: string };
  period: string | null;
  /** The column's name, which a phone shows beside the figure and a screen reader always. */
  label: string;
};

/** One cell: its figure opens into the assessments it is made of. */
export function CellLink({ cell, column, person, period, label }: CellLinkProps) {
  const { t } = useReader();
  if (cell === null) {
    return (
      <td className="text-center text-quiet max-lg:hidden">
        <span aria-hidden>–</span>
        <span className="sr-only">{t("team.none")}</span>
      </td>
    );
  }
  const to = paths.teamPerson(person.id, { [column.kind]: column.key, period: period ?? undefined });
  return (
    <td className="p-0 lg:border-l lg:border-paper">
      <Link to={to} className={classNames("flex min-h-11 items-center justify-end gap-1.5 px-2 hover:underline hover:underline-offset-4 max-lg:rounded-box max-lg:border max-lg:border-line lg:min-h-9", HEAT[cell.shade])}>
        <span className="sr-only">
          {person.name}, {label}:
        </span>
        <span aria-hidden className="inline-flex items-center gap-1 text-note font-normal lg:hidden">
          {column.kind === "dimension" ? <DimensionMark dimension={column.key} /> : column.key}
        </span>
        <FigureText figure={cell} kind={column.kind} />
      </Link>
    </td>
  );
}
