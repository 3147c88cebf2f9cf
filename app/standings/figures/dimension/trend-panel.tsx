import type { Dimension } from "#app/core/scenario/dimension.ts";
import { HUE } from "#app/standings/figures/dimension/hue.ts";
import { PanelTable } from "#app/standings/figures/dimension/panel/table.tsx";
import { Panel } from "#app/standings/figures/dimension/panel/panel.tsx";
import { Trend } from "#app/ui/chart/trend.tsx";
import type { TrendProps } from "#app/ui/chart/trend.tsx";
import { useReader } from "#app/words/reader.tsx";

/** A mean of one month's scores, 0-100, with its 90% interval where more than one was made. */
export type MonthMean = { readonly mean: number; readonly low: number | null; readonly high: number | null; readonly n: number };

type TrendPanelProps = {
  dimension: Dimension;
  /** In order; 2026-11. */
  months: readonly { readonly month: string; readonly drills: MonthMean | null; readonly visits: MonthMean | null }[];
  scale: TrendProps["scale"];
};

/** How a dimension went by month, in drills and on visits. */
export function TrendPanel({ dimension, months, scale }: TrendPanelProps) {
  const { t, formats } = useReader();
  const said = (mean: MonthMean | null) => {
    if (mean === null) return null;
    const { low, high, n } = mean;
    const value = formats.tenths(mean.mean);
    return { value: low === null || high === null ? value : t("figures.trend.within", { value, low: formats.tenths(low), high: formats.tenths(high) }), n };
  };
  return (
    <Panel dimension={dimension} table={<PanelTable label={t("figures.trend.table", { name: t(`trade.dimension.${dimension}`) })} head={t("figures.trend.month")} rows={months.map(({ month, drills, visits }) => ({ key: month, name: formats.month(month), drills: said(drills), visits: said(visits) }))} />}>
      <Trend points={months.map(({ month, drills, visits }) => ({ at: month.slice(2).replace("-", "/"), solid: drills, dashed: visits }))} scale={scale} colour={HUE[dimension]} />
    </Panel>
  );
}
