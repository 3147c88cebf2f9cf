import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { countedAs } from "#app/standings/naming.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { SubjectName, Whereabouts } from "#app/standings/board/row.tsx";
import type { BoardView, ProvisionalView } from "#app/standings/view/board.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Those with too few results, below a rule and without a place: how much is there, and how much is missing. */
export function ProvisionalList({ view }: { view: BoardView }) {
  const { t } = useReader();
  const { kind, filters, provisional } = view;
  if (provisional.rows.length === 0) return null;
  const more = paths.boards(kind, writeFilters({ ...filters, waiting: provisional.after }));
  return (
    <section aria-labelledby="provisional" className="mt-12 border-t-2 border-ink pt-5">
      <h2 id="provisional" className="font-serif text-lead font-semibold">
        {t("boards.provisional.title")}
      </h2>
      <p className="mt-1 text-ui text-quiet">
        {t("boards.provisional.said")} {t("boards.provisional.count", { count: provisional.count })}
      </p>
      <table aria-labelledby="provisional" className="mt-3 w-full border-collapse max-lg:block">
        <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
          <Heads view={view} />
        </thead>
        <tbody className="max-lg:block">
          {provisional.rows.map((entry) => (
            <Entry key={entry.id} entry={entry} view={view} />
          ))}
        </tbody>
      </table>
      {provisional.after !== null && (
        <Link to={`${more}#provisional`} className="mt-3 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("boards.provisional.more")}
        </Link>
      )}
    </section>
  );
}

function Heads({ view }: { view: BoardView }) {
  const { t } = useReader();
  const counted = ({ people: "assessments", branches: "visits", regions: "counted", posts: "members" } as const)[countedAs(view)];
  const columns = view.kind === "people" ? (["people", "branch", "post", counted, "missing"] as const) : ([view.kind, counted, "missing"] as const);
  return (
    <tr>
      {columns.map((column, place) => (
        <th key={column} scope="col" className={classNames("py-2 font-normal", place >= columns.length - 2 ? "text-right" : "pr-4 text-left")}>
          {t(`boards.column.${column}`)}
        </th>
      ))}
    </tr>
  );
}

function Entry({ entry, view }: { entry: ProvisionalView; view: BoardView }) {
  const { t } = useReader();
  const { kind } = view;
  return (
    <tr
      className={classNames(
        "border-b border-line max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3 max-lg:py-2",
        entry.own && "outline-2 -outline-offset-2 outline-seal max-lg:px-3 lg:[&>:first-child]:pl-3 lg:[&>:last-child]:pr-3",
      )}
    >
      <th scope="row" className="text-left font-normal max-lg:basis-full lg:h-9 lg:pr-4">
        <SubjectName subject={entry} view={view} />
      </th>
      {kind === "people" && <Whereabouts subject={entry} />}
      <td className="text-right text-quiet max-lg:order-9 max-lg:text-note">{t(`boards.provisional.${countedAs(view)}`, { count: entry.n })}</td>
      <td className="text-right max-lg:order-9 max-lg:ml-auto max-lg:text-note">
        <span className="mr-1 text-quiet lg:hidden">{t("boards.column.missing")}</span>
        {entry.missing > 0 ? t(`boards.provisional.${countedAs(view)}`, { count: entry.missing }) : "–"}
      </td>
    </tr>
  );
}
