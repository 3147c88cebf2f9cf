import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { DimensionScore } from "#app/core/drill/grade.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import type { DebriefGrade } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** The four dimensions, always in the same order; one that was not tested says so and has no number. */
export function Scores({ grade }: { grade: DebriefGrade }) {
  const { t } = useReader();
  return (
    <section aria-label={t("debrief.scores")} className="mt-8 grid grid-cols-2 border-y border-line md:grid-cols-4">
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
          <Score dimension={dimension} score={grade.dimensions[dimension] ?? null} />
        </div>
      ))}
    </section>
  );
}

function Score({ dimension, score }: { dimension: Dimension; score: DimensionScore | null }) {
  const { t, formats } = useReader();
  return (
    <>
      <h2 className="flex items-center gap-2 text-ui">
        <DimensionMark dimension={dimension} />
        {t(`trade.dimension.${dimension}`)}
      </h2>
      {score ? (
        <p className={classNames("mt-1 font-serif text-title font-semibold", DIMENSION_LOOK[dimension].ink)}>
          {formats.tenths(score.score)}
        </p>
      ) : (
        <p className="mt-2 text-ui text-quiet">{t("debrief.notAssessed")}</p>
      )}
      {score?.parts && <Parts parts={score.parts} />}
    </>
  );
}

/** Efficiency is made of up to three parts. */
function Parts({ parts }: { parts: NonNullable<DimensionScore["parts"]> }) {
  const { t, formats } = useReader();
  const shown = (["scripted", "economy", "pace"] as const).flatMap((part) => {
    const value = parts[part];
    return value === null ? [] : [t(`debrief.ledger.${part}`, { value: formats.whole(value) })];
  });
  return <p className="mt-1 text-note text-quiet">{shown.join(" · ")}</p>;
}
