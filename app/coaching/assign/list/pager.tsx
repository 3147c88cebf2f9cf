import { Link } from "@remix-run/react";
import { useReader } from "#app/words/reader.tsx";

type PagerProps = { page: number; pages: number; to: (page: number) => string };

const WAY = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** The pages of a list; nothing where there is one. */
export function Pager({ page, pages, to }: PagerProps) {
  const { t } = useReader();
  if (pages < 2) return null;
  return (
    <nav aria-label={t("assign.list.pages")} className="mt-4 flex flex-wrap items-center gap-x-6 text-ui">
      {page > 1 && (
        <Link to={to(page - 1)} className={WAY}>
          {t("assign.list.before")}
        </Link>
      )}
      <span>{t("assign.list.page", { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} className={WAY}>
          {t("assign.list.after")}
        </Link>
      )}
    </nav>
  );
}
