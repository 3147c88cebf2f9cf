import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { ActionListView } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

const LOOK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** The way to more than one page holds. */
export function Pager({ view: { branch, state, page, pages } }: { view: ActionListView }) {
  const { t } = useReader();
  if (pages < 2) return null;
  const to = (other: number) => paths.actions({ branch: branch ?? undefined, state: state ?? undefined, page: String(other) });
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-6 text-ui">
      <span className="text-quiet">{t("actions.list.page", { page, pages })}</span>
      {page > 1 && (
        <Link to={to(page - 1)} className={LOOK}>
          {t("actions.list.newer")}
        </Link>
      )}
      {page < pages && (
        <Link to={to(page + 1)} className={LOOK}>
          {t("actions.list.older")}
        </Link>
      )}
    </p>
  );
}
