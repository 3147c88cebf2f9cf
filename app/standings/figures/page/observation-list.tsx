import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { LINK } from "#app/standings/figures/page/frame.tsx";
import type { ObservationRow } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** Single results: when, where, whose, how many points; each opens where the reader may open it. */
export function ObservationList({ rows, label }: { rows: readonly ObservationRow[]; label: string }) {
  const { t, read, formats } = useReader();
  return (
    <ul aria-label={label} className="mt-3 border-t border-ink">
      {rows.map((row) => {
        const title = read(row.title);
        const where = [row.day === null ? formats.month(row.month) : formats.date(row.day), row.branch && read(row.branch.name), row.person && read(row.person.name), t(`figures.kind.${row.kind}`)];
        return (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <span className="min-w-56 flex-1">
              {row.opens === null ? (
                title
              ) : (
                <Link to={row.opens.page === "result" ? paths.result(row.opens.id) : paths.teamSitting(row.opens.id)} className={LINK}>
                  {title}
                </Link>
              )}
              <span className="block text-note text-quiet">{where.filter(Boolean).join(" · ")}</span>
            </span>
            {row.failed && <span className="text-note font-semibold text-seal">{t("figures.failed")}</span>}
            {row.kept !== null && <span className="text-note text-quiet">{t("figures.kept", { share: formats.whole(row.kept) })}</span>}
            <span className="w-16 text-right font-semibold">{row.score === null ? "–" : formats.tenths(row.score)}</span>
          </li>
        );
      })}
    </ul>
  );
}
