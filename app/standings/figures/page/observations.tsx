import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { writeFilters } from "#app/standings/figures/filters.ts";
import { Download, LINK, Part } from "#app/standings/figures/page/frame.tsx";
import { ObservationList } from "#app/standings/figures/page/observation-list.tsx";
import { FigurePages } from "#app/standings/figures/pages.tsx";
import type { ObservationsView } from "#app/standings/figures/view.ts";
import { spanName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** The single results behind a cell. */
export function ObservationsPage({ view }: { view: ObservationsView }) {
  const { t } = useReader();
  const { filters, rows, after } = view;
  const asked = useAsked(view);
  return (
    <>
      <FigurePages filters={filters} />
      <Part id="results" title={t("figures.part.results")} said={asked}>
        {rows.length === 0 ? <p className="mt-3 text-body">{t("figures.empty")}</p> : <ObservationList rows={rows} label={t("figures.part.results")} />}
        {after !== null && (
          <Link to={paths.dashboard("observations", writeFilters({ ...filters, after }))} rel="next" className={`${LINK} mt-3 text-ui`}>
            {t("boards.pages.after")}
          </Link>
        )}
        {rows.length > 0 && <Download part="observations" filters={filters} />}
      </Part>
    </>
  );
}

/** What the list was narrowed to, in words. */
function useAsked({ filters, span, choices, standard }: ObservationsView): string {
  const reader = useReader();
  const { t, read, formats } = reader;
  const named = (options: readonly { value: string; name: { zh: string; en: string } }[], id: string | null) => options.filter(({ value }) => value === id).map(({ name }) => read(name));
  const parts = [
    filters.month === null ? spanName(reader, span) : formats.month(filters.month),
    ...named(choices.regions, filters.region),
    ...named(choices.branches, filters.branch),
    filters.kind && t(`figures.kind.${filters.kind}`),
    filters.dimension && t(`trade.dimension.${filters.dimension}`),
    standard && `${standard.id} ${read(standard.title)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
