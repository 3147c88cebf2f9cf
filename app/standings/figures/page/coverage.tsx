import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { writeFilters } from "#app/standings/figures/filters.ts";
import { Download, Frame, LINK, Part } from "#app/standings/figures/page/frame.tsx";
import { ObservationList } from "#app/standings/figures/page/observation-list.tsx";
import { CoveredTiles } from "#app/standings/figures/page/tiles.tsx";
import type { CoverageView } from "#app/standings/figures/view.ts";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Who has not drilled, what was not visited, which red lines were crossed, and which plans are open. */
export function CoveragePage({ view }: { view: CoverageView }) {
  const { t, read } = useReader();
  const { undrilled, unvisited, failures, filters } = view;
  return (
    <Frame page="coverage" head={view}>
      <CoveredTiles view={view} />
      <Part id="undrilled" title={t("figures.part.undrilled")}>
        {undrilled.rows.length === 0 ? (
          <p className="mt-3 text-body">{t("figures.coverage.allDrilled")}</p>
        ) : (
          <ul aria-labelledby="undrilled" className="mt-3 grid border-t border-ink md:grid-cols-2 md:gap-x-8">
            {undrilled.rows.map(({ id, name, post, branch }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
                <span className="min-w-28">{read(name)}</span>
                <span className="text-note text-quiet">{[postName(t, post), branch && read(branch.name)].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
        )}
        {undrilled.after !== null && (
          <Link to={`${paths.dashboard("coverage", { ...writeFilters(filters), after: undrilled.after })}#undrilled`} rel="next" className={`${LINK} mt-3 text-ui`}>
            {t("boards.provisional.more")}
          </Link>
        )}
        {undrilled.rows.length > 0 && <Download part="undrilled" filters={filters} />}
      </Part>
      <Part id="unvisited" title={t("figures.part.unvisited")}>
        <p className="mt-3 text-body">{unvisited.all === 0 ? t("figures.coverage.allVisited") : unvisited.rows.map(({ name }) => read(name)).join(" · ")}</p>
        {unvisited.all > unvisited.rows.length && <p className="mt-1 text-note text-quiet">{t("figures.coverage.more", { count: unvisited.all - unvisited.rows.length })}</p>}
        {unvisited.all > 0 && <Download part="unvisited" filters={filters} />}
      </Part>
      <Part id="failures" title={t("figures.part.failures")}>
        {failures.length === 0 ? <p className="mt-3 text-body">{t("figures.coverage.noFailures")}</p> : <ObservationList rows={failures} label={t("figures.part.failures")} />}
        {failures.length > 0 && <Download part="failures" filters={filters} />}
      </Part>
    </Frame>
  );
}
