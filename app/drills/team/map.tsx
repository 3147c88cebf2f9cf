import { Link } from "@remix-run/react";
import { ColumnHead, WholeRow } from "#app/drills/team/columns.tsx";
import { CellLink, columnName } from "#app/drills/team/cell.tsx";
import { PracticeText } from "#app/drills/team/practice-text.tsx";
import type { TeamRow, TeamView } from "#app/drills/team/view.ts";
import { paths } from "#app/paths.ts";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Person by column: at a desk a dense table whose names stay in sight, on a phone one entry a person. */
export function TeamMap({ view }: { view: TeamView }) {
  const { t } = useReader();
  const label = t(`team.map.${view.filters.by}`);
  const counts = hasCounts(view);
  return (
    <div role="region" aria-label={label} className="relative mt-4 lg:overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse max-lg:block">
        <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
          <tr>
            <th scope="col" className="sticky left-0 z-10 bg-paper py-2 pr-4 text-left align-bottom font-normal">
              {t("team.column.person")}
            </th>
            {view.columns.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
            {counts &&
              (["assessments", "practice"] as const).map((column) => (
                <th key={column} scope="col" className="py-2 pl-4 text-right align-bottom font-normal">
                  {t(`team.column.${column}`)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {view.columns.length > 0 && <WholeRow view={view} />}
          {view.rows.map((row) => (
            <PersonRow key={row.id} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({ row, view }: { row: TeamRow; view: TeamView }) {
  const { t, read } = useReader();
  const { period } = view.filters;
  const name = read(row.name);
  return (
    <tr className="border-b border-line max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-2 max-lg:gap-y-1 max-lg:py-3">
      <th scope="row" className="bg-paper text-left font-normal max-lg:basis-full lg:sticky lg:left-0 lg:z-10 lg:h-9 lg:min-w-56 lg:pr-4">
        <Link to={paths.teamPerson(row.id, { period: period ?? undefined })} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink lg:min-h-9">
          {name}
        </Link>
        <Whereabouts row={row} several={view.branchId === null} />
      </th>
      {view.columns.map((column, place) => (
        <CellLink key={column.key} cell={row.cells[place] ?? null} column={column} person={{ id: row.id, name }} period={period} label={columnName(t, read, column)} />
      ))}
      {hasCounts(view) && (
        <>
          <td className="text-note text-quiet max-lg:basis-full lg:pl-4 lg:text-right lg:whitespace-nowrap">{t("team.assessed", { count: row.assessments })}</td>
          <td className="text-note text-quiet max-lg:basis-full lg:pl-4 lg:text-right lg:whitespace-nowrap">
            <PracticeText practice={row.practice} />
          </td>
        </>
      )}
    </tr>
  );
}

/** Standards take all the width there is; how much was done stands beside the dimensions. */
function hasCounts({ filters }: TeamView): boolean {
  return filters.by === "dimension";
}

function Whereabouts({ row: { branch, post, inductionUntil }, several }: { row: TeamRow; several: boolean }) {
  const { t, read, formats } = useReader();
  const said = [postName(t, post), ...(several && branch ? [read(branch)] : []), ...(inductionUntil === null ? [] : [t("team.induction", { until: formats.date(inductionUntil) })])];
  return <span className="ml-2 text-note text-quiet">{said.join(" · ")}</span>;
}
