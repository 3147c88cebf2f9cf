import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { spanName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** A board on which nobody has a place: what it takes, and when there was one. */
export function Nobody({ view: { kind, filters, needed, instead } }: { view: BoardView }) {
  const reader = useReader();
  const { t } = reader;
  const { span, measure } = filters;
  const teams = kind === "regions" || kind === "posts" || measure === "drills";
  return (
    <section aria-labelledby="nobody" className="mt-10 border-t border-ink pt-5">
      <h2 id="nobody" className="font-serif text-lead font-semibold">
        {t("boards.empty.title", { span: spanName(reader, span) })}
      </h2>
      <p className="measure mt-2 text-body">
        {measure === "composite" ? t("boards.empty.both") : teams ? t("boards.empty.teams", { count: needed }) : t(`boards.empty.${kind === "people" ? "people" : "branches"}`, { count: needed })}
      </p>
      {instead !== null && (
        <Link to={paths.boards(kind, writeFilters({ measure, span: instead }))} className={LINK}>
          {t("boards.empty.instead", { span: spanName(reader, instead) })}
        </Link>
      )}
    </section>
  );
}

/** Rows there are, but the filters leave none of them. */
export function Filtered({ view: { kind, filters } }: { view: BoardView }) {
  const { t } = useReader();
  return (
    <p className="mt-6 text-body">
      {t("boards.empty.filtered")}{" "}
      <Link to={paths.boards(kind, writeFilters({ span: filters.span, measure: filters.measure }))} className={LINK}>
        {t("boards.empty.clear")}
      </Link>
    </p>
  );
}
