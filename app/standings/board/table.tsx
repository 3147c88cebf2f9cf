import { Row } from "#app/standings/board/row.tsx";
import type { BoardView } from "#app/standings/view/board.ts";
import { countedAs } from "#app/standings/naming.ts";
import { useReader } from "#app/words/reader.tsx";

/** The ranked rows: lines of a table at a desk, entries of a list on a phone. Band first, then the place. */
export function Ranking({ view }: { view: BoardView }) {
  const { t } = useReader();
  const { kind, rows } = view;
  const head = "py-2 pr-4 text-left align-bottom font-normal";
  return (
    <table aria-label={t(`boards.title.${kind}`)} className="w-full border-collapse max-lg:block">
      <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
        <tr>
          <th scope="col" className={head}>
            {t("boards.column.band")}
          </th>
          <th scope="col" className={head}>
            {t("boards.column.place")}
          </th>
          <th scope="col" className="w-1/5 py-2 text-left align-bottom font-normal">
            <Scale view={view} />
          </th>
          <th scope="col" className={`${head} pl-6`}>
            {t(`boards.column.${kind}`)}
          </th>
          {kind === "people" && <PlaceHeads className={head} />}
          {kind === "branches" && (
            <th scope="col" className={head}>
              {t("boards.column.region")}
            </th>
          )}
          <th scope="col" className={`${head} text-right`}>
            {t("boards.column.value")}
          </th>
          <th scope="col" className={`${head} text-right`}>
            {t(countColumn(view))}
          </th>
          <th scope="col" className="py-2 text-right align-bottom font-normal">
            {t("boards.column.movement")}
          </th>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => (
          <Row key={row.id} row={row} view={view} />
        ))}
      </tbody>
    </table>
  );
}

function PlaceHeads({ className }: { className: string }) {
  const { t } = useReader();
  return (
    <>
      <th scope="col" className={className}>
        {t("boards.column.branch")}
      </th>
      <th scope="col" className={className}>
        {t("boards.column.post")}
      </th>
    </>
  );
}

/** Over the drawings: what they are, and where the lines of the board stand. */
function Scale({ view: { ranked, benchmarks } }: { view: BoardView }) {
  const { t } = useReader();
  return (
    <>
      {t("boards.column.range")} <span className="whitespace-nowrap">1–{ranked}</span>
      <span aria-hidden className="relative mt-1 block h-5">
        {benchmarks.map(({ share, places }) => (
          <span key={share} className="absolute -translate-x-1/2" style={{ left: `${(places / ranked) * 100}%` }}>
            {share}%
          </span>
        ))}
      </span>
    </>
  );
}

/** The column that counts the results of a subject. */
function countColumn(view: Pick<BoardView, "kind" | "filters">) {
  return ({ people: "boards.column.assessments", branches: "boards.column.visits", regions: "boards.column.counted", posts: "boards.column.members" } as const)[countedAs(view)];
}
