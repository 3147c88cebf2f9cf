import { Link } from "@remix-run/react";
import { BOARD_KINDS } from "#app/core/standings/board.ts";
import { paths } from "#app/paths.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** From one kind of board to another, over the same time. */
export function Kinds({ view }: { view: BoardView }) {
  const { kind, filters, choices } = view;
  const { t } = useReader();
  const span = filters.span === choices.present ? undefined : filters.span;
  return (
    <nav aria-label={t("boards.kinds.label")} className="mt-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-8">
        {BOARD_KINDS.map((each) => (
          <li key={each}>
            <Link
              to={paths.boards(each, { span })}
              aria-current={each === kind ? "page" : undefined}
              className={classNames(
                "flex min-h-11 items-center border-b-2 text-ui",
                each === kind ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink",
              )}
            >
              {t(`boards.kinds.${each}`)}
            </Link>
          </li>
        ))}
        <li className="ml-auto flex gap-x-8">
          <Link to={paths.statement()} className="flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4 hover:text-ink">
            {t("statement.short")}
          </Link>
          <Link to={paths.honours()} className="flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4 hover:text-ink">
            {t("honours.short")}
          </Link>
        </li>
        {view.files && (
          <li className="flex gap-x-8">
            <Link to={paths.periods()} className="flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4 hover:text-ink">
              {t("periods.title")}
            </Link>
            <Link to={paths.dashboard(null)} className="flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4 hover:text-ink">
              {t("figures.title.overview")}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
