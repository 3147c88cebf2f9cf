import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The scores of a visit as a narrow sheet: four dimensions, the total below a rule, the premises apart. */
export function ScoreSheet({ score }: { score: VisitScore }) {
  const { t, formats } = useReader();
  return (
    <section aria-labelledby="scores">
      <h2 id="scores" className="border-b border-ink pb-2 font-serif text-lead font-semibold">
        {t("review.visit.scores")}
      </h2>
      <dl className="text-ui">
        {DIMENSIONS.map((dimension) => (
          <Line key={dimension} dimension={dimension} score={score.dimensions[dimension]?.score ?? null} />
        ))}
        <div className="flex items-baseline justify-between gap-4 py-2">
          <dt className="font-semibold">{t("results.total")}</dt>
          <dd className="font-serif text-title font-semibold">{score.total === null ? t("results.notAssessed") : formats.tenths(score.total)}</dd>
        </div>
        {score.premises !== null && (
          <div className="mt-3 flex items-baseline justify-between gap-4 border-y border-line py-2">
            <dt>
              {t("results.premises")}
              <span className="block text-note text-quiet">{t("results.premisesSaid")}</span>
            </dt>
            <dd className="font-semibold">{formats.tenths(score.premises)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Line({ dimension, score }: { dimension: Dimension; score: number | null }) {
  const { t, formats } = useReader();
  return (
    <div className="flex items-center justify-between gap-4 border-b border-line py-1.5">
      <dt className="flex items-center gap-2">
        <DimensionMark dimension={dimension} />
        {t(`trade.dimension.${dimension}`)}
      </dt>
      <dd className={classNames(score === null ? "text-note text-quiet" : `font-semibold ${DIMENSION_LOOK[dimension].ink}`)}>
        {score === null ? t("results.notAssessed") : formats.tenths(score)}
      </dd>
    </div>
  );
}
