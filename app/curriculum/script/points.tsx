import { DIMENSIONS, type Points as PointsOf } from "#app/core/scenario/dimension.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What a move wins and loses, dimension by dimension. */
export function Points({ points }: { points: PointsOf }) {
  const { t, formats } = useReader();
  const scored = DIMENSIONS.flatMap((dimension) => {
    const value = points[dimension] ?? 0;
    return value === 0 ? [] : [{ dimension, value }];
  });
  if (scored.length === 0) return <p className="text-note text-quiet">{t("scenarios.script.noPoints")}</p>;
  return (
    <ul aria-label={t("scenarios.script.points")} className="flex flex-wrap gap-x-4 gap-y-1">
      {scored.map(({ dimension, value }) => (
        <li key={dimension} className="inline-flex items-center gap-1.5">
          <DimensionMark dimension={dimension} />
          <span className="sr-only">{t(`trade.dimension.${dimension}`)}</span>
          <span className={classNames("font-semibold", DIMENSION_LOOK[dimension].ink)}>
            {value > 0 ? "+" : ""}
            {formats.whole(value)}
          </span>
        </li>
      ))}
    </ul>
  );
}
