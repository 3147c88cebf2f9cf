import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { Downloads } from "#app/ui/downloads.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The whole list as a file, for those who may take it along. */
export function Files({ view: { kind, filters } }: { view: BoardView }) {
  const { t, language } = useReader();
  const asked = { ...writeFilters({ ...filters, find: null, before: null, after: null, waiting: null }), language };
  const file = (format: string) => paths.boardFile(kind, { ...asked, format });
  return (
    <div className="mt-4">
      <Downloads label={t("boards.file.label")} csv={file("csv")} xlsx={file("xlsx")} />
    </div>
  );
}

/** From page to page of a long board, and back to the top; nothing on a short one. */
export function Pager({ view: { kind, filters, before, after } }: { view: BoardView }) {
  const { t } = useReader();
  if (before === null && after === null) return null;
  const to = (at: Partial<typeof filters>) => paths.boards(kind, writeFilters({ ...filters, find: null, before: null, after: null, ...at }));
  const look = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";
  return (
    <nav aria-label={t("boards.pages.label")} className="mt-3 flex flex-wrap items-center gap-x-6 text-ui">
      {before !== null && (
        <>
          <Link to={to({})} className={look}>
            {t("boards.pages.first")}
          </Link>
          <Link to={to({ before })} rel="prev" className={look}>
            {t("boards.pages.before")}
          </Link>
        </>
      )}
      {after !== null && (
        <Link to={to({ after })} rel="next" className={look}>
          {t("boards.pages.after")}
        </Link>
      )}
    </nav>
  );
}
