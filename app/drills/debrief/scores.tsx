import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { DimensionScore } from "#app/core/drill/grade.ts";
import type { DebriefGrade } from "#app/drills/view/debrief.ts";
import { DimensionGrid } from "#app/ui/dimension-grid.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The four dimensions, always in the same order; one that was not tested says so and has no number. */
export function Scores({ grade }: { grade: DebriefGrade }) {
  const { t, formats } = useReader();
  const cells = DIMENSIONS.map((dimension) => {
    const score = grade.dimensions[dimension];
    return {
      dimension,
      name: t(`trade.dimension.${dimension}`),
      figure: score ? formats.tenths(score.score) : null,
      below: score?.parts && <Parts parts={score.parts} />,
    };
  });
  return <DimensionGrid label={t("debrief.scores")} cells={cells} without={t("debrief.notAssessed")} />;
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
