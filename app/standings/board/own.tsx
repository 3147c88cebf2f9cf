import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Where the reader stands, or why nowhere. */
export function Own({ view }: { view: BoardView }) {
  const { t, formats } = useReader();
  const { kind, own } = view;
  if (own === null) return null;
  if (own.state === "none" && isOver(view)) return null;
  if (own.state === "induction") {
    const { months, until } = own;
    return (
      <Notice className="measure mt-6" title={t("boards.own.induction.title", { months })}>
        <p className="mt-1">{t("boards.own.induction.said", { until: formats.date(until) })}</p>
      </Notice>
    );
  }
  if (own.state === "ranked") {
    const { place, best, worst } = own.row;
    return (
      <Standing>
        <p className="text-body font-semibold">
          {t(`boards.own.${view.distinguishable ? "ranked" : "flat"}.${kind}`, { ranked: view.ranked, place, best, worst })}
        </p>
        <Why view={view} label={t("boards.own.why")} id={own.row.id} />
      </Standing>
    );
  }
  if (own.state === "provisional") {
    return (
      <Standing>
        <p className="text-body font-semibold">{t(`boards.own.provisional.${kind}`, { count: own.row.missing })}</p>
        <Why view={view} label={t("boards.own.soFar")} id={own.row.id} />
      </Standing>
    );
  }
  return (
    <Standing>
      <p className="text-body">{t(`boards.own.none.${kind}`)}</p>
      {kind === "people" && (
        <Link to={paths.drills()} className={buttonClass("plain", "mt-3")}>
          {t("boards.own.practise")}
        </Link>
      )}
    </Standing>
  );
}

/** The one place of the page in the seal colour, with its row. */
function Standing({ children }: { children: ReactNode }) {
  return <div className="mt-6 border-l-2 border-seal py-1 pl-4">{children}</div>;
}

/** Of a time that is over, nothing can be finished any more. */
function isOver({ filters: { span }, choices: { present } }: BoardView): boolean {
  return span.includes("Q") && span < present;
}

function Why({ view, id, label }: { view: BoardView; id: string; label: string }) {
  const { t } = useReader();
  const { kind, filters } = view;
  const { span, measure } = filters;
  const to = paths.standing(kind, id, writeFilters({ span, measure }));
  const look = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";
  return (
    <p className="flex flex-wrap gap-x-6">
    <Link to={to} className={look}>
      {label}
    </Link>
      {view.reach === "wide" && (
        <Link to={`${paths.boards(kind, writeFilters({ span, measure, find: id }))}#row-${id}`} className={look}>
          {t("boards.own.find")}
        </Link>
      )}
    </p>
  );
}
