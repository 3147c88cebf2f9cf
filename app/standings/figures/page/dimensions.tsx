import { BinsPanel } from "#app/standings/figures/dimension/bins-panel.tsx";
import { PanelKey } from "#app/standings/figures/dimension/panel/key.tsx";
import { TrendPanel } from "#app/standings/figures/dimension/trend-panel.tsx";
import { Download, Frame, Part } from "#app/standings/figures/page/frame.tsx";
import { HeatMaps } from "#app/standings/figures/page/heat-map.tsx";
import { binsScale, trendScale } from "#app/standings/figures/page/scales.ts";
import type { DimensionFigure, DimensionsView, Spread } from "#app/standings/figures/view.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

const GRID = "mt-4 grid gap-x-8 gap-y-6 md:grid-cols-2";

/** The four dimensions: how they went, how scores are spread, how far branches lie apart, and branch by branch. */
export function DimensionsPage({ view }: { view: DimensionsView }) {
  const { t } = useReader();
  const { dimensions, heat } = view;
  const scale = trendScale(dimensions);
  const most = binsScale(dimensions);
  return (
    <Frame page="dimensions" head={view}>
      <Part id="trend" title={t("figures.part.trend")}>
        <PanelKey of="trend" />
        <div className={GRID}>
          {dimensions.map(({ dimension, trend }) => (
            <TrendPanel key={dimension} dimension={dimension} months={trend} scale={scale} />
          ))}
        </div>
        <Download part="trend" filters={view.filters} />
      </Part>
      <Part id="bins" title={t("figures.part.bins")}>
        <PanelKey of="bins" />
        <div className={GRID}>
          {dimensions.map(({ dimension, bins }) => (
            <BinsPanel key={dimension} dimension={dimension} drills={bins.drills} visits={bins.visits} most={most} />
          ))}
        </div>
        <Download part="bins" filters={view.filters} />
      </Part>
      <Part id="spread" title={t("figures.part.spread")} said={t("figures.spread.said")}>
        <SpreadTable dimensions={dimensions} />
        <Download part="spread" filters={view.filters} />
      </Part>
      <Part id="heat" title={t("figures.part.heat")}>
        <HeatMaps
          page="dimensions"
          head={view}
          heat={heat}
          unit="mean"
          columns={dimensions.map(({ dimension }) => ({ key: dimension, head: <DimensionMark dimension={dimension} />, name: t(`trade.dimension.${dimension}`), asks: { dimension } }))}
        />
        <Download part="dimensions" filters={view.filters} />
      </Part>
    </Frame>
  );
}

/** Means of branches, and how far these lie apart. */
function SpreadTable({ dimensions }: { dimensions: readonly DimensionFigure[] }) {
  const { t, formats } = useReader();
  const rows = dimensions.flatMap(({ dimension, spread }) => (["drills", "visits"] as const).flatMap((kind) => (spread[kind] ? [{ dimension, kind, spread: spread[kind] }] : [])));
  if (rows.length === 0) return <p className="mt-3 text-body">{t("figures.spread.none")}</p>;
  const cells = ({ mean, deviation, p10, p90, branches }: Spread) => [formats.tenths(mean), formats.tenths(deviation), `${formats.tenths(p10)}–${formats.tenths(p90)}`, formats.whole(branches)];
  return (
    <div
      role="region"
      aria-label={t("figures.part.spread")}
      // A table wider than a phone is moved by keys too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="mt-3 overflow-x-auto"
    >
      <table aria-label={t("figures.part.spread")} className="w-full border-collapse text-ui">
        <thead className="border-b border-ink text-note text-quiet">
          <tr>
            <th scope="col" className="py-2 pr-4 text-left font-normal">
              {t("figures.part.dimension")}
            </th>
            {(["mean", "deviation", "middle", "branches"] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pl-4 text-right align-bottom font-normal">
                {t(`figures.spread.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dimension, kind, spread }) => (
            <tr key={`${dimension} ${kind}`} className="border-b border-line">
              <th scope="row" className="whitespace-nowrap py-2 pr-4 text-left font-normal">
                {t(`trade.dimension.${dimension}`)} <span className="text-note text-quiet">{t(`figures.kind.${kind}`)}</span>
              </th>
              {cells(spread).map((cell, i) => (
                <td key={i} className="whitespace-nowrap py-2 pl-4 text-right">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
