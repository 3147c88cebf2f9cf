import { NavLink } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { writeFilters } from "#app/standings/figures/filters.ts";
import type { FigureFilters } from "#app/standings/figures/filters.ts";
import { useReader } from "#app/words/reader.tsx";

const PAGES = ["overview", "dimensions", "standards", "coverage"] as const;

/** From one page of figures to the others, of the same span and the same people. */
export function FigurePages({ filters }: { filters: FigureFilters }) {
  const { t } = useReader();
  return (
    <nav aria-label={t("figures.pages.label")} className="mt-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-4 md:gap-x-8">
        {PAGES.map((page) => (
          <li key={page}>
            <NavLink
              end
              to={paths.dashboard(page === "overview" ? null : page, writeFilters(filters))}
              className="flex min-h-11 items-center border-b-2 border-transparent text-ui text-quiet hover:text-ink aria-[current=page]:border-seal aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(`figures.pages.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
