import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { DimensionGrid } from "#app/ui/dimension-grid.tsx";
import { useReader } from "#app/words/reader.tsx";

export type ShownScore = { dimension: Dimension; score: number; items: number };

/** The four dimensions side by side, always in the same order; one of which nothing applied says so and has no number. */
export function DimensionRow({ scores }: { scores: readonly ShownScore[] }) {
  const { t, formats } = useReader();
  const cells = DIMENSIONS.map((dimension) => {
    const score = scores.find((each) => each.dimension === dimension);
    return {
      dimension,
      name: t(`trade.dimension.${dimension}`),
      figure: score ? formats.tenths(score.score) : null,
      below: score && <p className="text-note text-quiet">{t("results.of", { count: score.items })}</p>,
    };
  });
  return <DimensionGrid label={t("results.dimensions")} cells={cells} without={t("results.notAssessed")} />;
}
