import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** From the board of people to that of branches and back, in the same quarter. */
export function Kinds({ view: { kind, filters, choices } }: { view: BoardView }) {
  const { t } = useReader();
  const quarter = filters.quarter === choices.present ? undefined : filters.quarter;
  return (
    <nav aria-label={t("boards.kinds.label")} className="mt-6 border-b border-line">
      <ul className="-mb-px flex gap-x-8">
        {(["people", "branches"] as const).map((each) => (
          <li key={each}>
            <Link
              to={paths.boards(each, { quarter })}
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
      </ul>
    </nav>
  );
}
