import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { TrendPanel } from "#app/standings/figures/dimension/trend-panel.tsx";
import { PanelKey } from "#app/standings/figures/dimension/panel/key.tsx";
import { writeFilters } from "#app/standings/figures/filters.ts";
import { AssignLink, WhoAssigns } from "#app/standings/figures/page/assign.tsx";
import { Frame, LINK, Part } from "#app/standings/figures/page/frame.tsx";
import { PHONE_LABEL } from "#app/standings/figures/page/own-figure.tsx";
import { trendScale } from "#app/standings/figures/page/scales.ts";
import { CoveredTiles } from "#app/standings/figures/page/tiles.tsx";
import type { Mean, OverviewView } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** All at a glance, and what to do next. */
export function OverviewPage({ view }: { view: OverviewView }) {
  const { t } = useReader();
  return (
    <Frame page={null} head={view}>
      <CoveredTiles view={view} />
      <Next view={view} />
      <Part id="dimensions" title={t("figures.part.trend")}>
        <DimensionTable view={view} />
        <PanelKey of="trend" />
        <div className="mt-4 grid gap-x-8 gap-y-6 md:grid-cols-2">
          {view.dimensions.map(({ dimension, trend }) => (
            <TrendPanel key={dimension} dimension={dimension} months={trend} scale={trendScale(view.dimensions)} />
          ))}
        </div>
        <Link to={paths.dashboard("dimensions", writeFilters(view.filters))} className={`${LINK} mt-2 text-ui`}>
          {t("figures.overview.dimensions")}
        </Link>
      </Part>
    </Frame>
  );
}

/** The weakest standards, each with the drill that mends it. */
function Next({ view: { weakest, assigning, filters } }: { view: OverviewView }) {
  const { t, read, formats } = useReader();
  return (
    <Part id="next" title={t("figures.part.next")} said={weakest.length === 0 ? t("figures.next.nothing") : t("figures.next.said")}>
      <WhoAssigns assigning={assigning} />
      {weakest.length > 0 && (
        <ul aria-labelledby="next" className="mt-3 border-t border-line">
          {weakest.map(({ standard, title, kept, drillable }) => (
            <li key={standard} className="flex flex-wrap items-baseline gap-x-5 border-b border-line py-2">
              <span className="min-w-56 flex-1">
                <span className="mr-2 text-note text-quiet">{standard}</span>
                {read(title)}
              </span>
              <span className="text-note text-quiet">
                {(["drills", "visits"] as const).flatMap((kind) => (kept[kind] ? [`${t(`figures.kind.${kind}`)} ${formats.whole(kept[kind].value)}% n${formats.whole(kept[kind].n)}`] : [])).join(" · ")}
              </span>
              <AssignLink standard={standard} title={read(title)} branch={filters.branch} drillable={drillable} assigning={assigning} />
            </li>
          ))}
        </ul>
      )}
      <Link to={paths.dashboard("standards", writeFilters(filters))} className={`${LINK} mt-2 text-ui`}>
        {t("figures.overview.standards")}
      </Link>
    </Part>
  );
}

/** Mean and spread of each dimension, with the time before. */
function DimensionTable({ view }: { view: OverviewView }) {
  const { t, formats } = useReader();
  const said = (mean: Mean | null) => (mean === null ? "–" : mean.low === null || mean.high === null ? formats.tenths(mean.mean) : t("figures.trend.within", { value: formats.tenths(mean.mean), low: formats.tenths(mean.low), high: formats.tenths(mean.high) }));
  const rows = view.dimensions.flatMap((figure) => (["drills", "visits"] as const).flatMap((kind) => (figure.span[kind] ? [{ figure, kind, now: figure.span[kind] }] : [])));
  if (rows.length === 0) return <p className="mt-3 text-body">{t("figures.empty")}</p>;
  const cells = ({ figure, kind, now }: (typeof rows)[number]) => {
    const [before, apart] = [figure.before[kind], figure.spread[kind]];
    return { mean: said(now), change: before === null ? "–" : formats.signedTenths(now.mean - before.mean), deviation: apart === null ? "–" : formats.tenths(apart.deviation), n: formats.whole(now.n) };
  };
  return (
    <table aria-label={t("figures.overview.table")} className="mt-3 w-full border-collapse text-ui max-lg:block">
      <thead className="border-b border-ink text-note text-quiet max-lg:sr-only">
        <tr>
          <th scope="col" className="py-2 pr-4 text-left font-normal">{t("figures.part.dimension")}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="py-2 pl-4 text-right align-bottom font-normal">{t(`figures.overview.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => {
          const said = cells(row);
          return (
            <tr key={`${row.figure.dimension} ${row.kind}`} className="border-b border-line max-lg:flex max-lg:flex-wrap max-lg:gap-x-5 max-lg:py-2">
              <th scope="row" className="whitespace-nowrap py-2 text-left font-normal max-lg:basis-full max-lg:py-1 lg:pr-4">
                {t(`trade.dimension.${row.figure.dimension}`)} <span className="text-note text-quiet">{t(`figures.kind.${row.kind}`)}</span>
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className="whitespace-nowrap py-1 lg:py-2 lg:pl-4 lg:text-right">
                  <span aria-hidden className={PHONE_LABEL}>{t(`figures.overview.${column}`)}</span>
                  {said[column]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const COLUMNS = ["mean", "change", "deviation", "n"] as const;
