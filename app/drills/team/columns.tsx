import { Link } from "@remix-run/react";
import { columnName, FigureText } from "#app/drills/team/cell.tsx";
import type { TeamColumn, TeamView } from "#app/drills/team/view.ts";
import { paths } from "#app/paths.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The head of a column; a standard's opens in the handbook. */
export function ColumnHead({ column }: { column: TeamColumn }) {
  const { t, read } = useReader();
  if (column.kind === "dimension") {
    return (
      <th scope="col" className="px-2 py-2 text-right align-bottom font-normal">
        <span className="inline-flex items-center gap-2">
          <DimensionMark dimension={column.key} />
          {t(`trade.dimension.${column.key}`)}
        </span>
      </th>
    );
  }
  return (
    <th scope="col" className="w-24 min-w-20 px-2 py-2 text-right align-bottom font-normal">
      <Link to={paths.standard(column.key)} className="block underline decoration-line underline-offset-4 hover:decoration-ink">
        <span className="block font-semibold text-ink">{column.key}</span>
        <span className="line-clamp-2">{read(column.title)}</span>
      </Link>
    </th>
  );
}

/** Everybody on the page together; a weak standard leads to assigning what mends it. */
export function WholeRow({ view }: { view: TeamView }) {
  const { t, read } = useReader();
  return (
    <tr className="border-b border-ink text-ui max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-4 max-lg:pb-3">
      <th scope="row" className="bg-paper text-left font-normal text-quiet max-lg:basis-full lg:sticky lg:left-0 lg:z-10 lg:h-9 lg:pr-4">
        {t("team.whole")}
      </th>
      {view.columns.map((column) => (
        <td key={column.key} className="px-2 text-right align-top max-lg:flex max-lg:basis-full max-lg:flex-wrap max-lg:items-center max-lg:gap-x-3 max-lg:px-0">
          <span className="text-note lg:hidden">{columnName(t, read, column)}</span>
          {column.whole && (
            <span className="inline-flex items-center gap-1.5 lg:min-h-9">
              <FigureText figure={column.whole} kind={column.kind} />
            </span>
          )}
          {column.kind === "standard" && column.weak && <Assign column={column} view={view} />}
        </td>
      ))}
      {view.filters.by === "dimension" && <td colSpan={2} className="max-lg:hidden" />}
    </tr>
  );
}

function Assign({ column: { key, title }, view }: { column: Extract<TeamColumn, { kind: "standard" }>; view: TeamView }) {
  const { t, read } = useReader();
  return (
    <Link
      to={paths.newAssignment({ standard: key, branch: view.branchId ?? undefined })}
      aria-label={t("team.assignOne", { standard: key, title: read(title) })}
      className="flex min-h-11 items-center justify-end text-note text-seal underline underline-offset-4 lg:min-h-9"
    >
      {t("team.assign")}
    </Link>
  );
}
