import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { useReader } from "#app/words/reader.tsx";

/** From page to page of a long board; nothing on a short one. */
export function Pager({ view: { kind, filters, pages } }: { view: BoardView }) {
  const { t } = useReader();
  const { page } = filters;
  if (pages < 2) return null;
  const to = (number: number) => paths.boards(kind, writeFilters({ ...filters, page: number }));
  const look = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";
  return (
    <nav aria-label={t("boards.pages.label")} className="mt-3 flex items-center gap-6 text-ui">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className={look}>
          {t("boards.pages.before")}
        </Link>
      )}
      <span className="text-quiet">{t("boards.pages.of", { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next" className={look}>
          {t("boards.pages.after")}
        </Link>
      )}
    </nav>
  );
}
