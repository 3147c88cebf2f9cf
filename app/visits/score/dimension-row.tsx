import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

export type ShownScore = { dimension: Dimension; score: number; items: number };

/** The four dimensions side by side, always in the same order; one of which nothing applied says so and has no number. */
export function DimensionRow({ scores }: { scores: readonly ShownScore[] }) {
  const { t } = useReader();
  return (
    <section aria-label={t("results.dimensions")} className="mt-8 grid grid-cols-2 border-y border-line md:grid-cols-4">
      {DIMENSIONS.map((dimension, place) => (
        <div
          key={dimension}
          className={classNames(
            "border-line py-4 pr-4",
            place % 2 === 1 && "border-l pl-4",
            place >= 2 && "border-t md:border-t-0",
            place === 2 && "md:border-l md:pl-4",
          )}
        >
          <Score dimension={dimension} score={scores.find((each) => each.dimension === dimension)} />
        </div>
      ))}
    </section>
  );
}

function Score({ dimension, score }: { dimension: Dimension; score: ShownScore | undefined }) {
  const { t, formats } = useReader();
  return (
    <>
      <h2 className="flex items-center gap-2 text-ui">
        <DimensionMark dimension={dimension} />
        {t(`trade.dimension.${dimension}`)}
      </h2>
      {score ? (
        <>
          <p className={classNames("mt-1 font-serif text-title font-semibold", DIMENSION_LOOK[dimension].ink)}>{formats.tenths(score.score)}</p>
          <p className="text-note text-quiet">{t("results.of", { count: score.items })}</p>
        </>
      ) : (
        <p className="mt-2 text-ui text-quiet">{t("results.notAssessed")}</p>
      )}
    </>
  );
}
