import type { Dimension } from "#app/core/scenario/dimension.ts";
import { HUE } from "#app/standings/figures/dimension/hue.ts";
import { PanelTable } from "#app/standings/figures/dimension/panel/table.tsx";
import { Panel } from "#app/standings/figures/dimension/panel/panel.tsx";
import { Bins } from "#app/ui/chart/bins.tsx";
import { useReader } from "#app/words/reader.tsx";

type BinsPanelProps = {
  dimension: Dimension;
  /** Ten counts each, from 0-9 to 90-100 points. */
  drills: readonly number[];
  visits: readonly number[];
  /** The end of the scale in per cent, even and common to all dimensions. */
  most: number;
};

const BINS = Array.from({ length: 10 }, (_, place) => place);

/** How the scores of a dimension are spread, in drills and on visits; in per cent of each, as there are far more drills. */
export function BinsPanel({ dimension, drills, visits, most }: BinsPanelProps) {
  const { t, formats } = useReader();
  const shares = { drills: sharesOf(drills), visits: sharesOf(visits) };
  const said = (kind: "drills" | "visits", place: number) => {
    const n = { drills, visits }[kind][place] ?? 0;
    return n === 0 ? null : { value: `${formats.whole(shares[kind][place] ?? 0)}%`, n };
  };
  const rows = BINS.map((place) => ({ key: String(place), name: `${place * 10}–${place === 9 ? 100 : place * 10 + 9}`, drills: said("drills", place), visits: said("visits", place) }));
  return (
    <Panel dimension={dimension} table={<PanelTable label={t("figures.bins.table", { name: t(`trade.dimension.${dimension}`) })} head={t("figures.bins.points")} rows={rows} />}>
      <Bins bins={BINS.map((place) => ({ name: String(place * 10), solid: shares.drills[place] ?? 0, hatched: shares.visits[place] ?? 0 }))} most={most} colour={HUE[dimension]} />
    </Panel>
  );
}

function sharesOf(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? 0 : (100 * count) / all));
}
